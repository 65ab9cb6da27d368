package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Sent;
import org.junit.jupiter.api.Test;

class NoProgramInAModelTest {

    private static final Rule RULE = new NoProgramInAModel();

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void namesTheElementThatBringsAProgram() {
        Sent sent = Sent.ours("compensation-approval.bpmn").with("camunda:delegateExpression=\"${remindApproverDelegate}\"", "camunda:class=\"evil.Step\"");

        assertThat(GateBench.judge(RULE, sent.texts())).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo("serviceTask_remindApprover");
            assertThat(finding.sentence()).isEqualTo("compensation-approval.bpmn, serviceTask_remindApprover: names a piece of program ('camunda:class'), "
                    + "and could read or send away whatever customers told us; take it out and draw a step of ours, a table or a question instead.");
        });
    }

    @Test
    void readsTablesToo() {
        Sent sent = Sent.ours("compensation-mandate.dmn").with("<outputEntry id=\"then_compensationMandate_agent_limitPerComplaint\">",
                "<outputEntry id=\"then_compensationMandate_agent_limitPerComplaint\" expressionLanguage=\"groovy\">");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).containsExactly("rule_compensationMandate_agent");
    }
}
