package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Sent;
import org.junit.jupiter.api.Test;

class OnlyKnownStepsTest {

    private static final Rule RULE = new OnlyKnownSteps(GateBench.VOCABULARY);

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
    }

    @Test
    void aStepIsOneOfOurs() {
        Sent sent = Sent.ours("compensation-approval.bpmn").with("${remindApproverDelegate}", "${remindEverybodyDelegate}");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).containsExactly("serviceTask_remindApprover");
    }
}
