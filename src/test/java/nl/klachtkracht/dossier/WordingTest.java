package nl.klachtkracht.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");

    @Test
    void anAmountIsWrittenAsItsReaderWritesIt() {
        BigDecimal amount = new BigDecimal("1234.5");

        assertThat(Wording.compensation("money", amount, Locale.ENGLISH)).isEqualTo("Money 1,234.50 euro");
        assertThat(Wording.compensation("voucher", amount, Locale.forLanguageTag("nl"))).isEqualTo("Tegoedbon 1.234,50 euro");
        assertThat(Wording.compensation("money", new BigDecimal("400"), Locale.forLanguageTag("nl"))).isEqualTo("Geld 400,00 euro");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, less than a minute left", "PT59S, less than a minute left", "PT1M, 1 min left", "PT3H, 3 h left", "PT3H20M, 3 h 20 min left",
        "PT24H, 1 day left", "PT25H30M, 1 day 1 h left", "P2DT4H, 2 days 4 h left",
        "-PT1S, less than a minute late", "-PT40M, 40 min late", "-P3D, 3 days late"})
    void timeLeftIsSaidAsPeopleSayIt(Duration ahead, String words) {
        assertThat(Wording.left(NOW.plus(ahead), NOW)).isEqualTo(words);
    }
}
