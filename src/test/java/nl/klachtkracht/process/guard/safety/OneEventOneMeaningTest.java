package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Sent;
import org.junit.jupiter.api.Test;

class OneEventOneMeaningTest {

    private static final Rule RULE = new OneEventOneMeaning();

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aDeadlineThatIsAMessageAsWellIsNamed() {
        Sent sent = Sent.ours("compensation-approval.bpmn").before("<bpmn:timerEventDefinition id=\"timer_lapse\">", "<bpmn:errorEventDefinition id=\"error_lapse\" />");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).containsExactly("boundaryTimer_lapse");
    }
}
