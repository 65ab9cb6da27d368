package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Sent;
import org.junit.jupiter.api.Test;

class EveryStepDoesSomethingTest {

    private static final Rule RULE = new EveryStepDoesSomething();

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aStepWithoutAnythingBehindItIsNamed() {
        Sent sent = Sent.ours("fulfilment.bpmn").with(" camunda:delegateExpression=\"${bookPaymentDelegate}\"", "");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).containsExactly("serviceTask_bookPayment");
    }

    @Test
    void aCallSaysWhom() {
        Sent sent = Sent.ours("offer-and-answer.bpmn").with(" calledElement=\"compensationApproval\"", "");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).containsExactly("callActivity_compensationApproval");
    }
}
