package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** What the house does stands in the drawing. */
class StepsAreDrawnTest {

    private static final Rule RULE = new StepsAreDrawn();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aListenerIsNamedByWhatItHangsOn() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").replace("<bpmn:incoming>sequenceFlow_complaintOpened_planFirstContact</bpmn:incoming>", "<bpmn:extensionElements><camunda:executionListener event=\"end\" delegateExpression=\"${bookPaymentDelegate}\" /></bpmn:extensionElements><bpmn:incoming>sequenceFlow_complaintOpened_planFirstContact</bpmn:incoming>").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("nobody sees")).extracting(Finding::element).containsExactlyInAnyOrder("serviceTask_planFirstContact");
    }
}
