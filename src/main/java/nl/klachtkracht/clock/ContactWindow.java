package nl.klachtkracht.clock;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * The hours in which one customer wants to be reached. Time inside the window is counted as it really passes,
 * so a window over a night of changing time is an hour shorter or longer.
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
        for (LocalDate day = LocalDate.ofInstant(start, zone).minusDays(1); ; day = day.plusDays(1)) {
            if (!days.contains(day.getDayOfWeek())) {
                continue;
            }
            Instant begin = later(opening(day), start);
            Instant end = closing(day);
            if (!end.isAfter(begin)) {
                continue;
            }
            Duration open = Duration.between(begin, end);
            if (left.compareTo(open) <= 0) {
                return begin.plus(left);
            }
            left = left.minus(open);
        }
    }

    public boolean isOpen(Instant moment) {
        LocalDate today = LocalDate.ofInstant(moment, zone);
        return covers(today, moment) || covers(today.minusDays(1), moment);
    }

    private boolean covers(LocalDate day, Instant moment) {
        return days.contains(day.getDayOfWeek()) && !moment.isBefore(opening(day)) && moment.isBefore(closing(day));
    }

    private Instant opening(LocalDate day) {
        return day.atTime(opens).atZone(zone).toInstant();
    }

    private Instant closing(LocalDate day) {
        LocalDate lastDay = closes.isAfter(opens) ? day : day.plusDays(1);
        return lastDay.atTime(closes).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
