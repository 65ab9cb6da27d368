package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** There is a way on for every case. */
class NoCaseGetsStuckTest {

    private static final Rule RULE = new NoCaseGetsStuck();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aDefaultFlowIsWelcome() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").replace("<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${!summaryConfirmed}</bpmn:conditionExpression>", "").attribute("exclusiveGateway_summaryConfirmed", "default", "sequenceFlow_summaryConfirmed_holdFirstConversation").sent())).isEmpty();
    }

    @Test
    void anAnswerThatNobodyThoughtOfIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").replace("${answer == 'not-reached'}", "${answer == 'away'}").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("stop here for good")).extracting(Finding::element).containsExactlyInAnyOrder("exclusiveGateway_customerAnswer");
    }
}
