package nl.klachtkracht.demo;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How far time is to move: forward, and at most 30 days at once. */
record TimeStep(Duration length) {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final String EXPECTED = "\"advance\" must be an ISO 8601 duration longer than zero and at most P30D, as in {\"advance\":\"PT4H\"}";

    static TimeStep of(String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(EXPECTED + "; it is missing.");
        }
        Duration length = parse(text);
        if (length.toMillis() <= 0 || length.compareTo(LONGEST) > 0) {
            throw refused(text);
        }
        return new TimeStep(length);
    }

    private static Duration parse(String text) {
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeParseException | ArithmeticException e) {
            throw refused(text);
        }
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(EXPECTED + "; \"" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + "\" is not.");
    }
}
