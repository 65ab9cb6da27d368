package nl.klachtkracht.process.guard.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Sent;
import org.junit.jupiter.api.Test;

class BeginningsAreClearTest {

    private static final BeginningsAreClear RULE = new BeginningsAreClear();

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aMessageThatBeginsAnotherStoryIsRefusedInTheFileThatWasSent() {
        Sent sent = Sent.ours("unheard-customer.bpmn").with("name=\"customer.unheard\"", "name=\"contact.opened\"");

        assertThat(GateBench.judge(RULE, sent.texts())).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("unheard-customer.bpmn");
            assertThat(finding.reason()).isEqualTo("its message 'contact.opened' begins the story customerContact already");
        });
    }

    @Test
    void theClockAloneBeginsNoStory() {
        Sent sent = Sent.ours("fulfilment.bpmn").whole(text -> text.replaceFirst("</bpmn:startEvent>",
                "<bpmn:timerEventDefinition id=\"t\"><bpmn:timeDuration>PT2H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>"));

        assertThat(GateBench.judge(RULE, sent.texts())).singleElement().satisfies(finding -> assertThat(finding.element()).startsWith("startEvent_"));
    }
}
