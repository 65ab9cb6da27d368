package nl.klachtkracht.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    private static final Locale USUAL = Locale.getDefault();

    private enum Weather { SUN, LIGHT_RAIN, MIST }

    @AfterEach
    void usualLanguage() {
        Locale.setDefault(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light-rain", " Light-Rain ", "LIGHT-RAIN"})
    void aCodeIsReadWhateverItsCase(String code) {
        assertThat(Code.read(Weather.class, "weather", code)).isEqualTo(Weather.LIGHT_RAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light_rain", "", "snow", "0"})
    void anUnknownCodeIsRefusedWithThoseThatExist(String code) {
        assertThatThrownBy(() -> Code.read(Weather.class, "weather", code)).isInstanceOf(Refused.class)
                .hasMessage("'%s' is not a value of weather; choose one of: sun, light-rain, mist.".formatted(code));
    }

    @Test
    void aServerThatSpeaksTurkishWritesTheSameCodes() {
        Locale.setDefault(Locale.forLanguageTag("tr"));

        assertThat(Code.of(Weather.MIST)).isEqualTo("mist");
        assertThat(Code.read(Weather.class, "weather", "MIST")).isEqualTo(Weather.MIST);
    }
}
