package nl.klachtkracht.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T13:10:00Z");
    private static final Duration LEASE = Duration.ofMinutes(3);

    private static Letter letterTo(String address) {
        return new Letter(new LetterKey("K-2026-000123", LetterKind.OFFER, "1", LetterKey.CUSTOMER), "K-2026-000123",
                new Sender("", "klachtkracht.example"), new Recipient("Fatima", address), new Wording("subject", "text", "html"), NOW);
    }

    private final Letter letter = letterTo("fatima@customers.example");

    @Test
    void waitsUntilTakenAndLeavesOnce() {
        assertThat(letter.state()).isEqualTo(Letter.State.WAITING);

        letter.take(NOW, LEASE);
        assertThat(letter.state()).isEqualTo(Letter.State.SENDING);
        assertThat(letter.nextTryAt()).isEqualTo(NOW.plus(LEASE));

        letter.sent(NOW.plusSeconds(1));
        assertThat(letter.state()).isEqualTo(Letter.State.SENT);
        assertThat(letter.sentAt()).contains(NOW.plusSeconds(1));
        assertThat(letter.uncertainSends()).isZero();
        assertThatIllegalStateException().isThrownBy(() -> letter.sent(NOW));
        assertThatIllegalStateException().isThrownBy(() -> letter.take(NOW.plus(LEASE), LEASE));
        assertThatIllegalStateException().isThrownBy(() -> letter.fail("late"));
    }

    @Test
    void isNotTakenFromASenderThatIsStillAtIt() {
        letter.take(NOW, LEASE);

        assertThatIllegalStateException().isThrownBy(() -> letter.take(NOW.plus(LEASE).minusMillis(1), LEASE));
    }

    @Test
    void ofALostSenderIsTakenOverAndCounted() {
        letter.take(NOW, LEASE);
        letter.take(NOW.plus(LEASE), LEASE);

        assertThat(letter.uncertainSends()).isOne();
        assertThat(letter.isHeldSince(1)).isFalse();
        assertThat(letter.isHeldSince(2)).isTrue();
    }

    @Test
    void putBackIsNotCountedUnlessUncertain() {
        letter.take(NOW, LEASE);
        letter.putBack("no route", NOW.plusSeconds(10));
        assertThat(letter.uncertainSends()).isZero();
        assertThat(letter.lastError()).isEqualTo("no route");
        assertThatIllegalStateException().isThrownBy(() -> letter.take(NOW.plusSeconds(9), LEASE));

        letter.take(NOW.plusSeconds(10), LEASE);
        letter.putBackUncertain("line broke", NOW.plusSeconds(30));
        assertThat(letter.uncertainSends()).isOne();
        assertThat(letter.attempts()).isEqualTo(2);
    }

    @Test
    void aLateYesCountsAlsoWhenItWasPutBack() {
        letter.take(NOW, LEASE);
        letter.putBack("no route", NOW.plusSeconds(10));

        letter.sent(NOW.plusSeconds(11));

        assertThat(letter.state()).isEqualTo(Letter.State.SENT);
        assertThat(letter.lastError()).isEmpty();
    }

    @Test
    void keepsWhyItCannotArrive() {
        letter.take(NOW, LEASE);
        letter.fail("550 unknown");

        assertThat(letter.state()).isEqualTo(Letter.State.FAILED);
        assertThat(letter.lastError()).isEqualTo("550 unknown");
        assertThatIllegalStateException().isThrownBy(() -> letter.sent(NOW));
    }

    @Test
    void withoutAddressNeverWaits() {
        assertThat(letterTo("").state()).isEqualTo(Letter.State.NO_ADDRESS);
        assertThat(letterTo("").lastError()).isEmpty();
        assertThat(letterTo("a@b\r\nBcc: c@d").state()).isEqualTo(Letter.State.NO_ADDRESS);
        assertThat(letterTo("a@b\r\nBcc: c@d").lastError()).contains("correct it");
        assertThatIllegalStateException().isThrownBy(() -> letterTo("").take(NOW, LEASE));
    }

    @Test
    void carriesAMessageIdNobodyCanGuess() {
        assertThat(letter.messageId()).matches("<[0-9a-f-]{36}@klachtkracht\\.example>").isNotEqualTo(letterTo("fatima@customers.example").messageId());
        assertThat(letter.letterKey()).isEqualTo("K-2026-000123|OFFER|1|customer");
    }
}
