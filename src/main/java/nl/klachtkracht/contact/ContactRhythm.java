package nl.klachtkracht.contact;

import nl.klachtkracht.clock.ContactWindow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * How one customer hears from us: how often, and in which hours.
 *
 * @param dailyAt null unless the rhythm is daily; a time within the window
 */
public record ContactRhythm(Rhythm rhythm, LocalTime dailyAt, ContactWindow window) {

    /** A contact is due two hours, and broken four hours of the contact window after the last one. */
    static final Duration DUE = Duration.ofHours(2);
    static final Duration LIMIT = Duration.ofHours(4);
    /** A try that failed is repeated an hour later. */
    static final Duration RETRY = Duration.ofHours(1);
    private static final Duration AFTER_DAILY_HOUR = Duration.ofHours(2);
    private static final int DAYS_TO_NEWS = 6;
    private static final int MOST_DAYS_TO_NEWS = 7;

    static ContactRhythm standard(ContactWindow window) {
        return new ContactRhythm(Rhythm.STANDARD, null, window);
    }

    NextContact after(Instant last) {
        return switch (rhythm) {
            case STANDARD -> soon(last);
            case DAILY -> daily(last);
            case ONLY_WITH_NEWS -> weekly(last);
        };
    }

    NextContact soon(Instant last) {
        return new NextContact(window.after(last, DUE), window.after(last, LIMIT));
    }

    /** After several tries in vain: early on the next day of the window, unless the customer chose an hour. */
    NextContact nextDay(Instant tried) {
        Instant opening = window.opensAfter(tried);
        return rhythm == Rhythm.DAILY ? daily(tried) : new NextContact(window.after(opening, RETRY), window.after(opening, LIMIT));
    }

    Instant retry(Instant tried) {
        return window.nextOpening(tried.plus(RETRY));
    }

    /** @return whether the window closes before the next contact would be due, so that the moment has to be agreed */
    boolean closesBeforeDue(Instant last) {
        return rhythm == Rhythm.STANDARD && !window.after(last, DUE).equals(last.plus(DUE));
    }

    private NextContact daily(Instant last) {
        LocalDate day = LocalDate.ofInstant(last, window.zone());
        Instant due = at(day);
        while (!due.isAfter(last) || !window.isOpen(due)) {
            day = day.plusDays(1);
            due = at(day);
        }
        return new NextContact(due, window.after(due, AFTER_DAILY_HOUR));
    }

    private Instant at(LocalDate day) {
        return day.atTime(dailyAt).atZone(window.zone()).toInstant();
    }

    /** Inside the window, and never past seven days: when the window is closed then, at its last closing before. */
    private NextContact weekly(Instant last) {
        Instant most = days(last, MOST_DAYS_TO_NEWS);
        Instant opened = window.openedBefore(most);
        Instant closed = window.closesAfter(opened);
        Instant limit = closed.isBefore(most) && closed.isAfter(last) ? closed : most;
        Instant due = window.nextOpening(days(last, DAYS_TO_NEWS));
        if (due.isAfter(limit)) {
            due = opened.isAfter(last) ? opened : limit;
        }
        return new NextContact(due, limit);
    }

    private Instant days(Instant last, int days) {
        return last.atZone(window.zone()).plusDays(days).toInstant();
    }
}
