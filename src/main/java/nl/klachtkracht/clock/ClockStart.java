package nl.klachtkracht.clock;

import java.time.Instant;

/**
 * A clock about to start.
 *
 * @param subject what within the case it is about, "" for the case itself
 * @param due when it should be done
 * @param limit when it is broken; not before due
 */
public record ClockStart(ClockKind kind, String reference, String subject, String startedBy, Instant due, Instant limit, String responsible) {

    public ClockStart(ClockKind kind, String reference, String startedBy, Instant due, String responsible) {
        this(kind, reference, "", startedBy, due, due, responsible);
    }
}
