package nl.klachtkracht.clock;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.Set;

/**
 * The hours in which one customer wants to be reached. Time inside the window is counted as it really passes,
 * so a window over a night of changing time is an hour shorter or longer. An edge that falls in an hour that is skipped lies at the
 * moment of the change; in an hour that comes twice, the window opens at the first and closes at the last.
 *
 * @param opens local time at which the window opens
 * @param closes local time at which it closes; at or before {@code opens} it closes the next day
 * @param days the days on which it opens; at least one
 */
@Embeddable
public record ContactWindow(
        LocalTime opens,
        LocalTime closes,
        @Convert(converter = DaysText.class) Set<DayOfWeek> days,
        @Convert(converter = ZoneText.class) ZoneId zone) {

    public static final ContactWindow DEFAULT = new ContactWindow(
            LocalTime.of(9, 0), LocalTime.of(20, 0), EnumSet.allOf(DayOfWeek.class), ZoneId.of("Europe/Amsterdam"));

    public ContactWindow {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a contact window opens on at least one day");
        }
    }

    /** @return the moment at which {@code amount} of window time has passed since {@code start} */
    public Instant after(Instant start, Duration amount) {
        Duration left = amount;
        Instant counted = start;
        for (LocalDate day = dayBefore(start); ; day = day.plusDays(1)) {
            Instant begin = later(opening(day), counted);
            Instant end = closing(day);
            if (!days.contains(day.getDayOfWeek()) || !end.isAfter(begin)) {
                continue;
            }
            Duration open = Duration.between(begin, end);
            if (left.compareTo(open) <= 0) {
                return begin.plus(left);
            }
            left = left.minus(open);
            // Where two windows meet at a change of time they may overlap; a minute counts once.
            counted = end;
        }
    }

    /** @return the window time that passed from one moment to a later one; nothing when it is not later */
    public Duration between(Instant start, Instant end) {
        Duration passed = Duration.ZERO;
        Instant counted = start;
        for (LocalDate day = dayBefore(start); opening(day).isBefore(end); day = day.plusDays(1)) {
            Instant begin = later(opening(day), counted);
            Instant close = closing(day).isBefore(end) ? closing(day) : end;
            if (days.contains(day.getDayOfWeek()) && close.isAfter(begin)) {
                passed = passed.plus(Duration.between(begin, close));
                counted = close;
            }
        }
        return passed;
    }

    public boolean isOpen(Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        return covers(today, moment) || covers(today.minusDays(1), moment);
    }

    /** @return the first moment from this one on at which the window is open: this one when it is open now */
    public Instant nextOpening(Instant moment) {
        return isOpen(moment) ? moment : opensAfter(moment);
    }

    /** @return the first moment after this one at which the window of another day opens */
    public Instant opensAfter(Instant moment) {
        LocalDate day = dayBefore(moment);
        while (!opensOn(day) || !opening(day).isAfter(moment)) {
            day = day.plusDays(1);
        }
        return opening(day);
    }

    /** @return when the window closes that is open at this moment or opens next; windows that touch are each their own */
    public Instant closesAfter(Instant moment) {
        LocalDate day = dayBefore(moment);
        while (!opensOn(day) || !closing(day).isAfter(moment)) {
            day = day.plusDays(1);
        }
        return closing(day);
    }

    /** @return when the window opened that is open at this moment or closed last before it */
    public Instant openedBefore(Instant moment) {
        LocalDate day = dayBefore(moment).plusDays(2);
        while (!opensOn(day) || opening(day).isAfter(moment)) {
            day = day.minusDays(1);
        }
        return opening(day);
    }

    /** @return whether this time of day lies within the window, whatever the day */
    public boolean holds(LocalTime time) {
        return closes.isAfter(opens) ? !time.isBefore(opens) && time.isBefore(closes) : !time.isBefore(opens) || time.isBefore(closes);
    }

    private boolean covers(LocalDate day, Instant moment) {
        return days.contains(day.getDayOfWeek()) && !moment.isBefore(opening(day)) && moment.isBefore(closing(day));
    }

    /** A window can lie wholly in an hour that is skipped; that day it does not open. */
    private boolean opensOn(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && opening(day).isBefore(closing(day));
    }

    private Instant opening(LocalDate day) {
        return edge(day.atTime(opens), true);
    }

    private Instant closing(LocalDate day) {
        return edge((closes.isAfter(opens) ? day : day.plusDays(1)).atTime(closes), false);
    }

    private Instant edge(LocalDateTime wall, boolean first) {
        ZoneOffsetTransition change = zone.getRules().getTransition(wall);
        if (change == null) {
            return wall.atZone(zone).toInstant();
        }
        return change.isGap() ? change.getInstant() : wall.toInstant(first ? change.getOffsetBefore() : change.getOffsetAfter());
    }

    private LocalDate dayBefore(Instant moment) {
        return LocalDate.ofInstant(moment, zone).minusDays(1);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
