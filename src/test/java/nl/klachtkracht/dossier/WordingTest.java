package nl.klachtkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, less than a minute left", "PT59S, less than a minute left", "PT1M, 1 min left", "PT3H, 3 h left", "PT3H20M, 3 h 20 min left",
        "PT24H, 1 day left", "PT25H30M, 1 day 1 h left", "P2DT4H, 2 days 4 h left",
        "-PT1S, less than a minute late", "-PT40M, 40 min late", "-P3D, 3 days late"})
    void timeLeftIsSaidAsPeopleSayIt(Duration ahead, String words) {
        assertThat(Wording.left(NOW.plus(ahead), NOW)).isEqualTo(words);
    }
}
