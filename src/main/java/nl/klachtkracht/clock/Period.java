package nl.klachtkracht.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;

/** Whole days on the wall of the house, both included. */
public record Period(LocalDate from, LocalDate to) {

    private static final ZoneId HOUSE = ZoneId.of("Europe/Amsterdam");
    private static final int DAYS = 30;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    /**
     * The last thirty days up to today when nothing is given.
     *
     * @throws Refused when one of them is no day, or the first comes after the last
     */
    public static Period read(String from, String to, Clock clock) {
        LocalDate last = to.isBlank() ? LocalDate.ofInstant(clock.instant(), HOUSE) : date("to", to);
        LocalDate first = from.isBlank() ? last.minusDays(DAYS) : date("from", from);
        if (first.isAfter(last)) {
            throw new Refused("from", "The first day, %s, comes after the last, %s; turn them around.".formatted(first, last));
        }
        return new Period(first, last);
    }

    private static LocalDate date(String field, String text) {
        try {
            LocalDate date = LocalDate.parse(text.strip());
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeParseException unreadable) {
            throw notADate(field, text);
        }
        throw notADate(field, text);
    }

    private static Refused notADate(String field, String text) {
        return new Refused(field, "'%s' in %s is not a day we can look at; write it as 2026-11-30.".formatted(Text.shortened(text), field));
    }

    public Instant begins() {
        return from.atStartOfDay(HOUSE).toInstant();
    }

    /** @return the moment after the last one */
    public Instant ends() {
        return to.plusDays(1).atStartOfDay(HOUSE).toInstant();
    }
}
