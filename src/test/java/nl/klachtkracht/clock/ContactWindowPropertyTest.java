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
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    private static final int SECONDS = 60;
    /** West and east, half and quarter hours, midnights that are skipped, half an hour of summer time, and a day that never was. */
    private static final String[] ZONES = {"Europe/Amsterdam", "Europe/Amsterdam", "America/New_York", "America/Los_Angeles", "Pacific/Auckland",
        "Pacific/Kiritimati", "Asia/Kolkata", "Asia/Kathmandu", "UTC", "America/Sao_Paulo", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Apia"};

    @Property(tries = TRIES)
    void isWhatCountingEveryOpenMinuteGives(@ForAll("windows") ContactWindow window, @ForAll("moments") Instant start, @ForAll @IntRange(max = 300) int minutes) {
        assertThat(window.after(start, Duration.ofMinutes(minutes))).isEqualTo(counted(window, start, minutes));
    }

    @Property(tries = TRIES)
    void anyMinuteIsOpenOrClosedAsTheWallClockSays(@ForAll("daytimeWindows") ContactWindow window, @ForAll("moments") Instant moment) {
        assertThat(window.isOpen(moment)).isEqualTo(isOpenOnTheWall(window, moment));
    }

    /** Also when the window begins or ends in an hour that is skipped or comes twice: then it is open while the wall says so. */
    @Property(tries = TRIES)
    void isNeverClosedWhileTheWallClockSaysOpen(@ForAll("windows") ContactWindow window, @ForAll("moments") Instant moment) {
        assertThat(window.isOpen(moment) || !isOpenOnTheWall(window, moment)).isTrue();
    }

    @Property(tries = TRIES)
    void whatPassedIsWhatWasWaitedFor(@ForAll("windows") ContactWindow window, @ForAll("moments") Instant start, @ForAll @IntRange(max = 600) int minutes) {
        Duration wait = Duration.ofMinutes(minutes);

        assertThat(window.between(start, window.after(start, wait))).isEqualTo(wait);
        assertThat(window.between(window.after(start, wait), start)).isZero();
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

    @Property(tries = TRIES)
    void opensNextAtTheFirstOpenMinute(@ForAll("windows") ContactWindow window, @ForAll("moments") Instant moment) {
        assertThat(window.nextOpening(moment)).isEqualTo(counted(window, moment, 0));
    }

    @Property(tries = TRIES)
    void isOpenFromEachOpeningToItsClosing(@ForAll("windows") ContactWindow window, @ForAll("moments") Instant moment) {
        Instant closing = window.closesAfter(moment);
        Instant opening = window.openedBefore(closing.minus(MINUTE));

        assertThat(closing).isAfter(moment);
        assertThat(window.opensAfter(moment)).isAfter(moment).satisfies(next -> assertThat(window.isOpen(next)).isTrue());
        assertThat(Stream.iterate(opening, at -> at.isBefore(closing), at -> at.plus(MINUTE))).isNotEmpty().allMatch(window::isOpen);
        assertThat(window.openedBefore(window.nextOpening(moment))).isBeforeOrEqualTo(window.nextOpening(moment));
    }

    private static Instant counted(ContactWindow window, Instant start, int minutes) {
        Instant moment = start;
        for (int open = 0; ; moment = moment.plus(MINUTE)) {
            boolean isOpen = window.isOpen(moment);
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

    /** Whole days, nights past midnight, single hours; edges at any minute, also one that is skipped or comes twice. */
    @Provide
    Arbitrary<ContactWindow> windows() {
        return windows(minute -> true);
    }

    /** No edge lies in an hour that a change of time skips or repeats; the nights of these windows may still be longer or shorter. */
    @Provide
    Arbitrary<ContactWindow> daytimeWindows() {
        return windows(minute -> minute >= LocalTime.of(4, 0).toSecondOfDay() / SECONDS && minute < LocalTime.of(23, 0).toSecondOfDay() / SECONDS);
    }

    private static Arbitrary<ContactWindow> windows(Predicate<Integer> edge) {
        Arbitrary<LocalTime> edges = Arbitraries.integers().between(0, 24 * 60 - 1).filter(edge).map(minute -> LocalTime.ofSecondOfDay(minute * SECONDS));
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).map(EnumSet::copyOf);
        Arbitrary<ZoneId> zones = Arbitraries.of(ZONES).map(ZoneId::of);
        Arbitrary<ContactWindow> any = Combinators.combine(edges, edges, days, zones).as(ContactWindow::new);
        Arbitrary<ContactWindow> wholeDays = Combinators.combine(edges, days, zones).as((edgeOfDay, on, zone) -> new ContactWindow(edgeOfDay, edgeOfDay, on, zone));
        Arbitrary<ContactWindow> anHour = Combinators.combine(edges.filter(opens -> edge.test(opens.plusHours(1).toSecondOfDay() / SECONDS)), days, zones)
                .as((opens, on, zone) -> new ContactWindow(opens, opens.plusHours(1), on, zone));
        return Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(1, anHour), Tuple.of(1, wholeDays));
    }

    /** Around the days on which the time of one of the zones changes, and in a summer without any change. */
    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.of("2026-03-26", "2026-10-22", "2026-07-01", "2026-03-05", "2026-10-29", "2026-04-02", "2026-09-24", "2018-11-01", "2018-02-15", "2022-03-24",
                        "2022-10-27", "2011-12-27")
                .flatMap(from -> Arbitraries.longs().between(0, 6 * 24 * 60).map(minutes -> Instant.parse(from + "T00:00:00Z").plus(minutes, ChronoUnit.MINUTES)));
    }
}
