package nl.klachtkracht.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How near a running clock is to its end. */
public enum Urgency {
    /** Due in more than {@link #NEAR_BEFORE}. */
    FINE,
    /** Due within that time. */
    NEAR,
    /** The due moment has passed, the limit has not. */
    OVERDUE,
    /** The limit has passed. */
    BROKEN;

    public static final Duration NEAR_BEFORE = Duration.ofHours(1);

    /** The one word for it wherever people read it; what is neither near nor late simply runs. */
    public String word() {
        return this == FINE ? "running" : name().toLowerCase(Locale.ROOT);
    }

    public static Urgency of(Instant due, Instant limit, Instant now) {
        if (!now.isBefore(limit)) {
            return BROKEN;
        }
        if (now.isAfter(due)) {
            return OVERDUE;
        }
        return due.isBefore(now.plus(NEAR_BEFORE)) ? NEAR : FINE;
    }
}
