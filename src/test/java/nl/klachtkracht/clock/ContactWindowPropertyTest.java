package nl.klachtkracht.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The quick answer against a slow obvious one that looks at every minute, around the nights on which the time changes. */
class ContactWindowPropertyTest {

    private static final int TRIES = 300;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Property(tries = TRIES)
    void isWhatCountingEveryOpenMinuteGives(@ForAll("windows") ContactWindow window, @ForAll("moments") Instant start, @ForAll @IntRange(max = 300) int minutes) {
        assertThat(window.after(start, Duration.ofMinutes(minutes))).isEqualTo(counted(window, start, minutes));
    }

    @Property(tries = TRIES)
    void anyMinuteIsOpenOrClosedAsTheWallClockSays(@ForAll("windows") ContactWindow window, @ForAll("moments") Instant moment) {
        assertThat(window.isOpen(moment)).isEqualTo(isOpenOnTheWall(window, moment));
    }

    @Property(tries = TRIES)
    void waitingInTwoPartsIsWaitingOnce(@ForAll("windows") ContactWindow window, @ForAll("moments") Instant start,
            @ForAll @IntRange(max = 600) int first, @ForAll @IntRange(min = 1, max = 600) int second) {
        Instant onTheWay = window.after(start, Duration.ofMinutes(first));

        assertThat(window.after(onTheWay, Duration.ofMinutes(second))).isEqualTo(window.after(start, Duration.ofMinutes(first + second)));
    }

    @Property(tries = TRIES)
    void nothingIsEverDueBeforeItsTimeOrOutsideTheWindow(@ForAll("windows") ContactWindow window, @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 1, max = 600) int minutes) {
        Instant due = window.after(start, Duration.ofMinutes(minutes));

        assertThat(due).isAfterOrEqualTo(start.plus(Duration.ofMinutes(minutes)));
        assertThat(window.isOpen(due.minus(MINUTE))).isTrue();
    }

    private static Instant counted(ContactWindow window, Instant start, int minutes) {
        Instant moment = start;
        for (int open = 0; ; moment = moment.plus(MINUTE)) {
            boolean isOpen = isOpenOnTheWall(window, moment);
            if (isOpen && minutes == 0) {
                return moment;
            }
            if (isOpen && ++open == minutes) {
                return moment.plus(MINUTE);
            }
        }
    }

    private static boolean isOpenOnTheWall(ContactWindow window, Instant moment) {
        ZonedDateTime wall = moment.atZone(window.zone());
        LocalTime time = wall.toLocalTime();
        boolean today = window.days().contains(wall.getDayOfWeek());
        boolean yesterday = window.days().contains(wall.getDayOfWeek().minus(1));
        boolean pastOpening = !time.isBefore(window.opens());
        boolean beforeClosing = time.isBefore(window.closes());
        return window.closes().isAfter(window.opens()) ? today && pastOpening && beforeClosing : today && pastOpening || yesterday && beforeClosing;
    }

    /** Whole days, nights past midnight, single hours; none begins or ends in the hour that is skipped or comes twice. */
    @Provide
    Arbitrary<ContactWindow> windows() {
        Arbitrary<LocalTime> edges = Arbitraries.integers().between(0, 24 * 60 - 1).filter(minute -> minute / 60 != 2)
                .map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).map(EnumSet::copyOf);
        Arbitrary<ZoneId> zones = Arbitraries.of("Europe/Amsterdam", "Europe/Amsterdam", "America/New_York", "America/Los_Angeles",
                "Pacific/Auckland", "Asia/Kolkata", "UTC").map(ZoneId::of);
        Arbitrary<ContactWindow> any = Combinators.combine(edges, edges, days, zones).as(ContactWindow::new);
        Arbitrary<ContactWindow> anHour = Combinators.combine(edges.filter(opens -> opens.plusHours(1).getHour() != 2), days, zones)
                .as((opens, on, zone) -> new ContactWindow(opens, opens.plusHours(1), on, zone));
        return Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(1, anHour));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.of("2026-03-26T00:00:00Z", "2026-10-22T00:00:00Z", "2026-07-01T00:00:00Z", "2026-03-05T00:00:00Z", "2026-09-24T00:00:00Z")
                .flatMap(from -> Arbitraries.longs().between(0, 6 * 24 * 60).map(minutes -> Instant.parse(from).plus(minutes, ChronoUnit.MINUTES)));
    }
}
