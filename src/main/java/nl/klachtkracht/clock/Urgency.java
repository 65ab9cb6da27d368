package nl.klachtkracht.clock;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How near a running clock is to its end. The same rule stands here twice: for one clock, and in SQL for any number of them. */
public enum Urgency {
    /** Due in more than {@link #NEAR_BEFORE}. */
    FINE("due_at >= :near"),
    /** Due within that time. */
    NEAR("due_at >= :now and due_at < :near and limit_at > :now"),
    /** The due moment has passed, the limit has not. */
    OVERDUE("due_at < :now and limit_at > :now"),
    /** The limit has passed. No limit comes before its due moment, but the indexes know only that one. */
    BROKEN("due_at <= :now and limit_at <= :now");

    private static final Duration NEAR_BEFORE = Duration.ofHours(1);
    private final String condition;

    Urgency(String condition) {
        this.condition = condition;
    }

    /** The one word for it wherever people read it; what is neither near nor late simply runs. */
    public String word() {
        return this == FINE ? "running" : name().toLowerCase(Locale.ROOT);
    }

    public static Urgency of(Instant due, Instant limit, Instant now) {
        return now.isBefore(limit) ? of(due, now) : BROKEN;
    }

    /** Of what has a due moment and no limit, so that it never breaks. */
    public static Urgency of(Instant due, Instant now) {
        if (now.isAfter(due)) {
            return OVERDUE;
        }
        return due.isBefore(now.plus(NEAR_BEFORE)) ? NEAR : FINE;
    }

    /** In SQL, with {@link #moments}, of rows with the columns due_at and limit_at; each of them meets one condition only. */
    String condition() {
        return condition;
    }

    /** @return in SQL, with {@link #moments}: columns fine, near, overdue and broken with the number of rows in a group */
    public static String counts() {
        return Arrays.stream(values()).map(urgency -> "count(*) filter (where %s) as %s".formatted(urgency.condition, urgency.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    public static Map<String, Timestamp> moments(Instant now) {
        return Map.of("now", Timestamp.from(now), "near", Timestamp.from(now.plus(NEAR_BEFORE)));
    }
}
