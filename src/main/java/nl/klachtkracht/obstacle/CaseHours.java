package nl.klachtkracht.obstacle;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What the time of a case went to, in whole seconds; active and obstacle time add up to the lead time.
 *
 * @param obstacle while at least one obstacle stood; those that overlap count once
 */
public record CaseHours(long lead, long active, long obstacle) {

    /** @param until null while it stands */
    public record Wait(Instant from, Instant until) {

        private Wait within(Instant opened, Instant closed) {
            return new Wait(from.isBefore(opened) ? opened : from, until == null || until.isAfter(closed) ? closed : until);
        }
    }

    /** @param closed not before opened */
    public static CaseHours of(Instant opened, Instant closed, List<Wait> waits) {
        long lead = closed.getEpochSecond() - opened.getEpochSecond();
        long obstacle = union(opened, closed, waits);
        return new CaseHours(lead, lead - obstacle, obstacle);
    }

    /** @return the whole seconds between two moments in which at least one wait lasted */
    static long union(Instant from, Instant until, List<Wait> waits) {
        long seconds = 0;
        long counted = from.getEpochSecond();
        List<Wait> inOrder = waits.stream().map(wait -> wait.within(from, until)).sorted(Comparator.comparing(Wait::from)).toList();
        for (Wait wait : inOrder) {
            long start = Math.max(counted, wait.from().getEpochSecond());
            long end = wait.until().getEpochSecond();
            if (end > start) {
                seconds += end - start;
                counted = end;
            }
        }
        return seconds;
    }
}
