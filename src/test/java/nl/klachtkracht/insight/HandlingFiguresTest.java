package nl.klachtkracht.insight;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.clock.Period;
import nl.klachtkracht.insight.Handling.Department;
import nl.klachtkracht.insight.SeededCases.Case;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every figure of handling against a slow count of the same cases, equal to the second. Repeat with {@code -Dseed=}. */
@JourneyTest
class HandlingFiguresTest {

    private static final Logger LOG = LoggerFactory.getLogger(HandlingFiguresTest.class);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final int CASES = 1000;
    /** Long before any other test, so that nothing else ended in it; a night in it is an hour shorter. */
    private static final Instant BEGIN = at("2013-01-20T00:00:00");
    private static final Instant NOW = at("2013-06-20T13:00:00");

    @Autowired
    private HandlingFigures figures;
    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void removeThem() {
        SeededTables.remove(database);
        ClockUtil.reset();
    }

    @Test
    void everyFigureIsWhatASlowCountOfAThousandCasesGives() {
        LOG.info("A thousand cases with -Dseed={}", SEED);
        CaseWork.setTime(NOW);
        SeededCases made = new SeededCases(SEED, BEGIN, NOW, 150);
        List<Case> cases = made.make(CASES);
        SeededTables.write(cases, database);

        for (String days : List.of("2013-01-01 2013-12-31", "2013-03-01 2013-03-31", "2013-05-01 2013-06-20", "2013-04-10 2013-04-10", "2012-01-01 2012-12-31")) {
            Period period = Period.read(days.split(" ")[0], days.split(" ")[1], Clock.systemUTC());
            Handling quick = figures.between(period.begins(), period.ends());
            Handling slow = new SlowFigures(cases, period.begins(), period.ends(), NOW).all();

            String of = "-Dseed=" + SEED + " of " + days;
            assertThat(quick.overall()).as(of).isEqualTo(slow.overall());
            assertThat(quick.categories()).as(of).isEqualTo(slow.categories());
            assertThat(quick.approvals()).as(of).isEqualTo(slow.approvals());
            assertThat(quick.gaps()).as(of).isEqualTo(slow.gaps());
            assertThat(quick.promises()).as(of).isEqualTo(slow.promises());
            assertThat(quick.handOvers()).as(of).isEqualTo(slow.handOvers());
            assertThat(quick.lost()).as(of).isEqualTo(slow.lost());
            assertThat(quick.departments()).as(of).isEqualTo(slow.departments());
            assertThat(quick.records()).filteredOn(record -> record.category().startsWith("seeded-")).as("the board is of all time, also of other tests; " + of)
                    .isEqualTo(slow.records());
        }
        assertThatTheyHoldWhatIsCounted(figures.between(BEGIN, NOW));
    }

    /** Without this a figure that finds nothing would be as right as its slow count. */
    private static void assertThatTheyHoldWhatIsCounted(Handling all) {
        assertThat(all.categories()).hasSize(5);
        assertThat(all.overall().accepted()).isBetween(200L, all.overall().time().count() - 100);
        assertThat(all.overall().reopened()).isBetween(50L, all.overall().time().count() - 200);
        assertThat(all.overall().stillWatched()).isPositive();
        assertThat(all.approvals().bySource()).hasSize(3);
        assertThat(all.gaps().longest()).hasSize(10);
        assertThat(all.handOvers().twice()).isPositive();
        assertThat(all.departments()).extracting(Department::department).contains("", "agent", "department-billing", "department-warehouse", "team-lead");
        assertThat(all.departments()).filteredOn(department -> department.department().equals("department-billing"))
                .singleElement().satisfies(billing -> {
                    assertThat(billing.gaps()).isPositive();
                    assertThat(billing.lateAnswers()).isPositive();
                    assertThat(billing.lost()).isPositive();
                });
        assertThat(all.records()).hasSizeGreaterThanOrEqualTo(4);
    }
}
