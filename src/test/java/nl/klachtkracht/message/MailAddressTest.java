package nl.klachtkracht.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({"fatima@customers.example, fatima@customers.example", "' o''brien+shop@mail.example ', o'brien+shop@mail.example",
        "agent1@localhost, agent1@localhost", "info@bücher.example, info@xn--bcher-kva.example"})
    void anAddressThatCanBeMailedTo(String given, String address) {
        assertThat(MailAddress.of(given)).contains(new MailAddress(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "fatima", "@customers.example", "fatima@", "a@b\r\nBcc: c@d", "a\n@b", "a b@c", "a@b,c@d", "a@b>, <c@d", "<a@b>",
        "\"a\r\nb\"@c", "a@b@c", "a..b@c", ".a@b", "a@-b", "a@b..c", "a@[127.0.0.1]", "jos\u00e9@mail.example", "a\u0000@b", "a@b\uD800", "a@b%0d%0aRCPT TO:c"})
    void whatCannotStandInAHeaderIsNoAddress(String given) {
        assertThat(MailAddress.of(given)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 250})
    void anAddressHasAnEnd(int length) {
        assertThat(MailAddress.of("a".repeat(length) + "@mail.example")).isEmpty();
        assertThat(MailAddress.of("a@" + "b.".repeat(length) + "mail.example".repeat(12))).isEmpty();
    }
}
