package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** A call stays in the case and in its version. */
class CallsKeepTheCaseTest {

    private static final Rule RULE = new CallsKeepTheCase();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aCallOfWhateverIsNewestIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").attribute("callActivity_fulfilment", "camunda:calledElementBinding", "latest").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("running cases would change unseen")).extracting(Finding::element).containsExactlyInAnyOrder("callActivity_fulfilment");
    }

    @Test
    void aCallThatForgetsTheCaseIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").replace("<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", "").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("which case it is about")).extracting(Finding::element).containsExactlyInAnyOrder("callActivity_compensationApproval");
    }
}
