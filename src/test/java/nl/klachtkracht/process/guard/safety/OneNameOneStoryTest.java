package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Sent;
import org.junit.jupiter.api.Test;

class OneNameOneStoryTest {

    private static final Rule RULE = new OneNameOneStory();

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aSecondFileOfOneProcessIsNamedWithTheFirst() {
        Sent sent = Sent.ours("fulfilment.bpmn").as("payment.bpmn");

        assertThat(GateBench.judge(RULE, sent.texts())).anySatisfy(finding -> {
            assertThat(finding.element()).isEqualTo("fulfilment");
            assertThat(finding.sentence()).contains("payment.bpmn", "'fulfilment.bpmn'");
        });
    }

    @Test
    void aFormIsFoundByOneName() {
        Sent sent = Sent.ours("recap-wish.form").with("\"id\": \"recap-wish\"", "\"id\": \"bring-bad-news\"");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).containsExactly("bring-bad-news");
    }

    @Test
    void aFormHasAName() {
        Sent sent = Sent.ours("recap-wish.form").with("\"id\": \"recap-wish\"", "\"id\": \"\"");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).containsExactly("recap-wish.form");
    }
}
