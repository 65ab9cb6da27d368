package nl.klachtkracht.process.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.contact.Rhythm;

/**
 * How one customer wants to hear from us, and whether they waited too long: counted slowly, day by day, and by nothing of the
 * application but the hours that stand on record.
 *
 * @param since from when they want it so
 */
record WaitedFor(Instant since, Rhythm rhythm, LocalTime dailyAt, ContactWindow window) {

    private static final Duration PROMISED = Duration.ofHours(4);
    private static final Duration AFTER_THE_HOUR = Duration.ofHours(2);
    private static final int DAYS_WITHOUT_NEWS = 7;

    boolean isTooLong(Instant from, Instant to) {
        return switch (rhythm) {
            case STANDARD -> openBetween(from, to).compareTo(PROMISED) > 0;
            case DAILY -> openBetween(nextHour(from), to).compareTo(AFTER_THE_HOUR) > 0;
            case ONLY_WITH_NEWS -> to.isAfter(from.atZone(window.zone()).plusDays(DAYS_WITHOUT_NEWS).toInstant());
        };
    }

    private Instant nextHour(Instant from) {
        LocalDate day = LocalDate.ofInstant(from, window.zone());
        while (!atHour(day).isAfter(from) || !isOpen(atHour(day))) {
            day = day.plusDays(1);
        }
        return atHour(day);
    }

    private Instant atHour(LocalDate day) {
        return moment(day, dailyAt);
    }

    Duration openBetween(Instant from, Instant to) {
        Duration open = Duration.ZERO;
        for (LocalDate day = LocalDate.ofInstant(from, window.zone()).minusDays(1); !moment(day, LocalTime.MIN).isAfter(to); day = day.plusDays(1)) {
            Instant begins = later(from, moment(day, window.opens()));
            Instant ends = closes(day).isBefore(to) ? closes(day) : to;
            if (window.days().contains(day.getDayOfWeek()) && ends.isAfter(begins)) {
                open = open.plus(Duration.between(begins, ends));
            }
        }
        return open;
    }

    /** Also in the very last moment, at which limits may lie. */
    boolean isOpenOrJustCloses(Instant moment) {
        return isOpen(moment) || isOpen(moment.minusMillis(1));
    }

    boolean isOpen(Instant moment) {
        return openBetween(moment, moment.plusMillis(1)).compareTo(Duration.ZERO) > 0;
    }

    /** When the window opens on a day after this one. */
    Instant nextOpening(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, window.zone());
        while (!window.days().contains(day.getDayOfWeek()) || !moment(day, window.opens()).isAfter(moment)) {
            day = day.plusDays(1);
        }
        return moment(day, window.opens());
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, window.zone());
    }

    private Instant closes(LocalDate day) {
        return moment(window.closes().isAfter(window.opens()) ? day : day.plusDays(1), window.closes());
    }

    private Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(window.zone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
