package nl.klachtkracht.dossier;

import static nl.klachtkracht.dossier.ExampleStory.at;
import static nl.klachtkracht.dossier.ExampleStory.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant NOW = at("15:00");

    private static Instant callAt(ExampleStory story) {
        return Progress.of(story.build(), NOW).callAt();
    }

    @Test
    void theCallIsTheOneThatWasPromisedLast() {
        assertThat(callAt(story().reached("10:00", "", at("16:00")).promised("call", "Bellen", "14:00", "16:30", "open", "")
                .promised("call", "Bellen", "14:30", "15:30", "open", ""))).isEqualTo(at("15:30"));
    }

    @Test
    void withoutAPromiseItIsTheMomentAgreedInTheLastContact() {
        assertThat(callAt(story().reached("09:30", "", at("17:00")).reached("10:00", "", at("16:00")).tried("12:00"))).isEqualTo(at("16:00"));
        assertThat(callAt(story().reached("09:30", "", at("17:00")).reached("10:00"))).as("nothing was agreed last").isNull();
    }

    @Test
    void noCallIsNamedThatIsPastKeptOrOfAnotherKind() {
        assertThat(callAt(story())).isNull();
        assertThat(callAt(story().reached("10:00", "", at("15:00")))).isNull();
        assertThat(callAt(story().promised("call", "Bellen", "10:00", "14:59", "open", "")
                .promised("call", "Bellen", "11:00", "16:00", "kept", "12:00").promised("call", "Bellen", "11:00", "16:00", "ended", "")
                .promised("promise", "Foto sturen", "12:00", "16:00", "open", "").promised("call", "Bellen", "lea", "12:00", "16:00", "open", ""))).isNull();
    }

    @Test
    void theLastContactIsTheLastInWhichTheCustomerWasReached() {
        assertThat(Progress.of(story().reached("10:00").reached("11:00").tried("12:00").build(), NOW).since()).isEqualTo(at("11:00"));
        assertThat(Progress.of(story().tried("12:00").build(), NOW).since()).isNull();
    }
}
