package nl.klachtkracht.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxSettingsTest {

    @ParameterizedTest
    @CsvSource({"1, PT10S", "2, PT20S", "6, PT5M20S", "7, PT10M", "1000, PT10M"})
    void thePauseDoublesUpToTenMinutes(int attempts, Duration pause) {
        assertThat(new OutboxSettings(Duration.ofMinutes(3), Duration.ofSeconds(10), Duration.ofMinutes(10)).after(attempts)).isEqualTo(pause);
    }
}
