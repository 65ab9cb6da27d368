package nl.klachtkracht.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SenderCheckTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(SenderCheck.class);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "klachten@klachtkracht.example"})
    void aSenderThatDoesNotExistIsSaid(String from, CapturedOutput output) {
        start.withPropertyValues("klachtkracht.mail.from=" + from).run(started -> assertThat(output).containsOnlyOnce("set KLACHTKRACHT_MAIL_FROM"));
    }

    @Test
    void noSenderAtAllIsSaid(CapturedOutput output) {
        start.run(started -> assertThat(output).containsOnlyOnce("set KLACHTKRACHT_MAIL_FROM"));
    }

    @Test
    void aSenderOfTheHouseIsFine(CapturedOutput output) {
        start.withPropertyValues("klachtkracht.mail.from=klachten@shop.nl").run(started -> assertThat(output).doesNotContain("KLACHTKRACHT_MAIL_FROM"));
    }

    @Test
    void aDemoDeliversToItself(CapturedOutput output) {
        start.withPropertyValues("klachtkracht.embedded.enabled=true").run(started -> assertThat(output).doesNotContain("KLACHTKRACHT_MAIL_FROM"));
    }
}
