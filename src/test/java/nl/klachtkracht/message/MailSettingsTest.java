package nl.klachtkracht.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

    private static MailSettings settings(String from, String replyTo) {
        return new MailSettings(from, "Klachtkracht", replyTo, Locale.ENGLISH, ZoneId.of("Europe/Amsterdam"));
    }

    @Test
    void answersGoToTheSenderUnlessAnotherAddressIsSet() {
        assertThat(settings("klachten@shop.example", "").replyTo()).isEqualTo("klachten@shop.example");
        assertThat(settings("klachten@shop.example", "antwoord@shop.example").replyTo()).isEqualTo("antwoord@shop.example");
        assertThat(settings("klachten@shop.example", "").domain()).isEqualTo("shop.example");
    }

    @Test
    void aWrongAddressIsNamedWithItsSetting() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings("Shop <klachten>", ""))
                .withMessage("klachtkracht.mail.from is \"Shop <klachten>\", which is no mail address; set it to one such as klachten@example.org.");
        assertThatIllegalArgumentException().isThrownBy(() -> settings("klachten@shop.example", "a@b\r\nBcc: c@d")).withMessageContaining("reply-to");
    }
}
