package nl.klachtkracht.obstacle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.klachtkracht.obstacle.CaseHours.Wait;

/** The hours of a case against a slow obvious count that looks at every second. */
class ObstacleHoursTest {

    private static final Instant OPENED = Instant.parse("2026-10-25T00:30:00Z");
    /** Waits may begin before a case and last beyond it. */
    private static final int AROUND = 200;
    private static final int LONGEST = 900;

    @Property
    void isWhatLookingAtEverySecondGives(@ForAll("waits") List<Wait> waits, @ForAll @IntRange(max = LONGEST) int lead) {
        CaseHours hours = CaseHours.of(OPENED, OPENED.plusSeconds(lead), waits);

        assertThat(hours.obstacle()).isEqualTo(counted(waits, lead));
        assertThat(hours.lead()).isEqualTo(lead);
        assertThat(hours.active() + hours.obstacle()).isEqualTo(hours.lead());
        assertThat(hours.active()).isNotNegative();
    }

    @Property
    void partsOfASecondNeverBreakTheSum(@ForAll("waits") List<Wait> waits, @ForAll @IntRange(max = 999) int openedMillis,
            @ForAll @IntRange(max = 999) int closedMillis) {
        CaseHours hours = CaseHours.of(OPENED.plusMillis(openedMillis), OPENED.plusSeconds(LONGEST).plusMillis(closedMillis),
                waits.stream().map(wait -> new Wait(wait.from().plusMillis(closedMillis), wait.until() == null ? null : wait.until().plusMillis(openedMillis + 1_000L))).toList());

        assertThat(hours.active() + hours.obstacle()).isEqualTo(hours.lead());
        assertThat(hours.active()).isBetween(0L, hours.lead());
    }

    @Property
    void theOrderInWhichTheyWereFoundMakesNoDifference(@ForAll("waits") List<Wait> waits) {
        List<Wait> backwards = new ArrayList<>(waits);
        Collections.reverse(backwards);

        assertThat(CaseHours.of(OPENED, OPENED.plusSeconds(LONGEST), backwards)).isEqualTo(CaseHours.of(OPENED, OPENED.plusSeconds(LONGEST), waits));
    }

    @Example
    void whatOverlapsCountsOnceAndWhatStillStandsCountsToTheEnd() {
        List<Wait> waits = List.of(wait(10, 40), wait(20, 60), new Wait(OPENED.plusSeconds(90), null));

        assertThat(CaseHours.of(OPENED, OPENED.plusSeconds(100), waits)).isEqualTo(new CaseHours(100, 40, 60));
    }

    private static long counted(List<Wait> waits, int lead) {
        long seconds = 0;
        for (int second = 0; second < lead; second++) {
            Instant moment = OPENED.plusSeconds(second);
            if (waits.stream().anyMatch(wait -> !moment.isBefore(wait.from()) && (wait.until() == null || moment.isBefore(wait.until())))) {
                seconds++;
            }
        }
        return seconds;
    }

    private static Wait wait(int from, int until) {
        return new Wait(OPENED.plusSeconds(from), OPENED.plusSeconds(until));
    }

    @Provide
    Arbitrary<List<Wait>> waits() {
        Arbitrary<Wait> any = Combinators.combine(Arbitraries.integers().between(-AROUND, LONGEST + AROUND), Arbitraries.integers().between(0, LONGEST / 2)
                .injectNull(0.1)).as((from, lasts) -> new Wait(OPENED.plusSeconds(from), lasts == null ? null : OPENED.plusSeconds(from + lasts)));
        return any.list().ofMaxSize(8);
    }
}
