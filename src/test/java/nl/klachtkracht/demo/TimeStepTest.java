package nl.klachtkracht.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStepTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT4H", "P30D", " pt1h ", "PT0.001S"})
    void timeMovesForwardByAtMostThirtyDays(String text) {
        assertThat(TimeStep.of(text).length()).isPositive().isLessThanOrEqualTo(Duration.ofDays(30));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "PT0S", "PT0.0001S", "-PT4H", "PT-4H", "P30DT1S", "P31D", "4h", "P1M", "PT9223372036854775807H", "${7*7}"})
    void anythingElseIsRefusedInOneSentence(String text) {
        assertThatThrownBy(() -> TimeStep.of(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"advance\" must be an ISO 8601 duration").hasMessageContaining("P30D").message().endsWith(".");
    }

    @Test
    void aHugeTextIsNotRepeatedInTheRefusal() {
        assertThatThrownBy(() -> TimeStep.of("x".repeat(100_000))).message().hasSizeLessThan(250);
    }
}
