package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static nl.klachtkracht.process.guard.promise.Redrawn.flow;
import static nl.klachtkracht.process.guard.promise.Redrawn.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** An error is caught around it. */
class ErrorsAreCaughtTest {

    private static final Rule RULE = new ErrorsAreCaught();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void anErrorThatNobodyCatchesIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").to("sequenceFlow_recordDecision_decisionMade", "failed").draw("subProcess_decision", "<bpmn:endEvent id=\"failed\" name=\"Failed\"><bpmn:errorEventDefinition id=\"e\" /></bpmn:endEvent>").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("caught nowhere")).extracting(Finding::element).containsExactlyInAnyOrder("failed");
    }

    @Test
    void oneThatIsCaughtAroundItIsWelcome() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").to("sequenceFlow_recordDecision_decisionMade", "failed").draw("subProcess_decision", "<bpmn:endEvent id=\"failed\" name=\"Failed\"><bpmn:errorEventDefinition id=\"e\" /></bpmn:endEvent>")
                .draw("compensationApproval", "<bpmn:boundaryEvent id=\"caught\" attachedToRef=\"subProcess_decision\"><bpmn:errorEventDefinition id=\"c\" /></bpmn:boundaryEvent>"
                        + person("mend", "x") + flow("a", "caught", "mend")).sent())).isEmpty();
    }

    @Test
    void soIsOneThatTheCallerCatches() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").to("sequenceFlow_recordDecision_decisionMade", "failed").draw("subProcess_decision", "<bpmn:endEvent id=\"failed\" name=\"Failed\"><bpmn:errorEventDefinition id=\"e\" /></bpmn:endEvent>").in("offer-and-answer.bpmn")
                .draw("offerAndAnswer", "<bpmn:boundaryEvent id=\"caught\" attachedToRef=\"callActivity_compensationApproval\"><bpmn:errorEventDefinition id=\"c\" /></bpmn:boundaryEvent>"
                        + person("mend", "x") + flow("a", "caught", "mend")).sent())).isEmpty();
    }
}
