package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Sent;
import org.junit.jupiter.api.Test;

class OnlyKnownExpressionsTest {

    private static final Rule RULE = new OnlyKnownExpressions(GateBench.VOCABULARY);

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void saysWhatBelongsThere() {
        Sent sent = Sent.ours("compensation-approval.bpmn").with("${withinMandate}", "${amount + 1 > 100}");

        assertThat(GateBench.judge(RULE, sent.texts())).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo("sequenceFlow_withinMandate_compensationGranted");
            assertThat(finding.remedy()).isEqualTo("write a simple question, such as ${urgent}, ${!urgent} or ${answer == 'accepted'}");
        });
    }

    @Test
    void aStepIsNoQuestion() {
        Sent sent = Sent.ours("compensation-approval.bpmn").with("${withinMandate}", "${remindApproverDelegate}");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).containsExactly("sequenceFlow_withinMandate_compensationGranted");
    }

    @Test
    void aPersonIsNoMoment() {
        Sent sent = Sent.ours("compensation-approval.bpmn").with("${clocks.after(execution, 'approval', 'PT20H')}", "${owners.of(execution)}");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).containsExactly("boundaryTimer_director");
    }

    @Test
    void everyCellOfATableIsRead() {
        Sent sent = Sent.ours("compensation-mandate.dmn").with("<text>150.00</text>", "<text>150.00 // or more</text>");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).containsExactly("rule_compensationMandate_agentDelivery");
    }
}
