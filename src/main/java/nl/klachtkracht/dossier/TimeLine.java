package nl.klachtkracht.dossier;

import java.time.Instant;
import java.util.List;

/**
 * Everything that happened in a case in one line of time, and the clocks that ran beside it.
 *
 * @param clocks those that run first, then the newest
 * @param happened the oldest first
 */
public record TimeLine(String reference, String customer, String status, List<Ticking> clocks, List<Happened> happened) {

    /**
     * One clock.
     *
     * @param state running, near (due within the hour), overdue, broken or ended
     * @param stands how much is left, or how it ended, in words
     * @param levels what was fired on the way, in words, the oldest first
     */
    public record Ticking(String kind, String startedBy, String started, String due, String limit, String responsible, String state, String stands,
            List<String> levels) {
    }

    /**
     * @param when the moment in words
     * @param kind such as contact, offer, decision, promise or letter
     * @param what it was, in a few words
     * @param said the words that belong to it, "" when there are none
     * @param late whether something was broken or came too late
     */
    public record Happened(Instant at, String when, String kind, String what, String said, boolean late) {
    }
}
