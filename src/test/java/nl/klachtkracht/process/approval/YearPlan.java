package nl.klachtkracht.process.approval;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.klachtkracht.compensation.CompensationRequest;

/** When things are asked for and when they break, in a year with every hour that is known to hurt. */
final class YearPlan {

    static final ZoneId HOUSE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(2027, 1, 1, 0, 0);
    private static final List<Instant> CHANGES_OF_TIME = List.of(Instant.parse("2027-03-28T01:00:00Z"), Instant.parse("2027-10-31T01:00:00Z"));

    private final Random random;
    private final Outages outages = new Outages();
    private final List<Instant> requests = new ArrayList<>();
    private final List<Instant> requestsThatLapseInAnOutage = new ArrayList<>();

    YearPlan(Random random, int howMany) {
        this.random = random;
        CHANGES_OF_TIME.forEach(this::aroundTheNightOf);
        within(local(FIRST_DAY.withMonth(12).withDayOfMonth(24)), Duration.ofDays(3), 60);
        fridaysAtFive();
        lapsesWhileEverythingIsDown();
        within(local(FIRST_DAY), Duration.ofDays(365), howMany - requests.size() - requestsThatLapseInAnOutage.size());
        for (int i = 0; i < 60; i++) {
            outages.stopJobExecutor(someMomentOfTheYear(), between(Duration.ofHours(1), Duration.ofDays(1)));
            outages.stopEverything(someMomentOfTheYear(), between(Duration.ofMinutes(1), Duration.ofHours(2)));
        }
    }

    private void aroundTheNightOf(Instant change) {
        within(change.minus(Duration.ofHours(26)), Duration.ofHours(30), 60);
        requests.addAll(List.of(change.minusMillis(1), change, change.plusMillis(1), change.minus(CompensationRequest.LAPSES_AFTER),
                change.minus(CompensationRequest.DECIDED_WITHIN), change.plus(Duration.ofMinutes(30)), change.minus(Duration.ofMinutes(30))));
        outages.stopJobExecutor(change.minus(Duration.ofHours(9)), Duration.ofHours(20));
        outages.stopEverything(change.minus(Duration.ofMinutes(70)), Duration.ofHours(2));
    }

    private void fridaysAtFive() {
        LocalDateTime friday = FIRST_DAY.with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY)).withHour(17);
        for (int week = 0; week < 52; week++) {
            requests.add(local(friday.plusWeeks(week)));
        }
    }

    /** Everything is down over the moment of lapse, in most cases over the end of the 24 hours too. */
    private void lapsesWhileEverythingIsDown() {
        for (int i = 0; i < 40; i++) {
            Instant asked = someMomentOfTheYear();
            requestsThatLapseInAnOutage.add(asked);
            outages.stopEverything(asked.plus(CompensationRequest.LAPSES_AFTER).minus(between(Duration.ZERO, Duration.ofMinutes(10))),
                    between(Duration.ofMinutes(20), Duration.ofHours(2)));
        }
    }

    private void within(Instant from, Duration length, int howMany) {
        for (int i = 0; i < howMany; i++) {
            requests.add(from.plus(between(Duration.ZERO, length)));
        }
    }

    private Instant someMomentOfTheYear() {
        return local(FIRST_DAY).plus(between(Duration.ZERO, Duration.ofDays(365)));
    }

    private static Instant local(LocalDateTime moment) {
        return moment.atZone(HOUSE).toInstant();
    }

    Duration between(Duration least, Duration most) {
        return least.plusMillis((long) (random.nextDouble() * (most.toMillis() - least.toMillis())));
    }

    Outages outages() {
        return outages;
    }

    List<Instant> requests() {
        return requests;
    }

    List<Instant> requestsThatLapseInAnOutage() {
        return requestsThatLapseInAnOutage;
    }
}
