package nl.klachtkracht.process.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import nl.klachtkracht.JourneyTest;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@JourneyTest
class EngineTimeTest {

    @Autowired
    private JdbcTemplate database;
    @Autowired
    private Clock clock;

    @BeforeEach
    @AfterEach
    void backToTheRealTime() {
        database.update("delete from demo_time");
        ClockUtil.reset();
    }

    @Test
    void engineAndApplicationMoveTogetherAndStepsAddUp() {
        EngineTime time = new EngineTime(database);

        time.advance(Duration.ofHours(4));
        time.advance(Duration.ofHours(12));

        assertThat(clock.instant()).isCloseTo(Instant.now().plus(Duration.ofHours(16)), within(1, ChronoUnit.MINUTES));
        assertThat(time.now()).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void aRestartDoesNotTakeTimeBack() {
        new EngineTime(database).advance(Duration.ofDays(30));
        ClockUtil.reset();

        EngineTime afterRestart = new EngineTime(database);

        assertThat(afterRestart.now()).isCloseTo(Instant.now().plus(Duration.ofDays(30)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void whatIsToldOfYesterdayLeavesEverybodyElseInTheirNow() {
        EngineTime time = new EngineTime(database);

        Instant elsewhere = time.ago(Duration.ofDays(1), () -> {
            assertThat(clock.instant()).isCloseTo(Instant.now().minus(Duration.ofDays(1)), within(1, ChronoUnit.MINUTES));
            return CompletableFuture.supplyAsync(clock::instant).join();
        });

        assertThat(elsewhere).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void timeNeverMovesBack() {
        EngineTime time = new EngineTime(database);
        assertThatThrownBy(() -> time.advance(Duration.ofHours(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> time.advance(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
