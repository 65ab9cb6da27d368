package nl.klachtkracht.insight;

import java.util.List;

/**
 * How long something took, in whole seconds, never as a mean: half of all took at most p50, nine in ten at most p90. Each is the time of
 * one that really happened; all are null when nothing did.
 */
public record Spread(long count, Long p50, Long p90, Long max) {

    /** @param inOrder the shortest first */
    static Spread of(List<Long> inOrder) {
        int count = inOrder.size();
        return count == 0 ? new Spread(0, null, null, null)
                : new Spread(count, inOrder.get((count + 1) / 2 - 1), inOrder.get((9 * count + 9) / 10 - 1), inOrder.get(count - 1));
    }
}
