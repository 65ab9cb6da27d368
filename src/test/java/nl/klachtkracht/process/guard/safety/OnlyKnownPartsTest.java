package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Sent;
import org.junit.jupiter.api.Test;

class OnlyKnownPartsTest {

    private static final Rule RULE = new OnlyKnownParts();

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void namesWhatItDoesNotKnow() {
        Sent sent = Sent.ours("compensation-approval.bpmn").before("</bpmn:process>", "<bpmn:adHocSubProcess id=\"anything\" />");

        assertThat(GateBench.judge(RULE, sent.texts())).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo("anything");
            assertThat(finding.reason()).contains("'adHocSubProcess'");
        });
    }

    @Test
    void aPrefixIsOnlyAName() {
        Sent sent = Sent.ours("compensation-approval.bpmn").with("xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"", "xmlns:camunda=\"http://activiti.org/bpmn\"");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).contains("serviceTask_checkMandate", "userTask_decideOnCompensation");
    }

    @Test
    void nothingOfTheStoryHidesInAnExtension() {
        Sent sent = Sent.ours("fulfilment.bpmn").after("<camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle>",
                "<camunda:properties><bpmn:boundaryEvent id=\"decoy\" attachedToRef=\"serviceTask_bookPayment\" /></camunda:properties>");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).containsExactly("decoy");
    }
}
