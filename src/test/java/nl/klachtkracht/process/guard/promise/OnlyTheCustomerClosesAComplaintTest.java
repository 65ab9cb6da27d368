package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static nl.klachtkracht.process.guard.promise.Redrawn.end;
import static nl.klachtkracht.process.guard.promise.Redrawn.flow;
import static nl.klachtkracht.process.guard.promise.Redrawn.timer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** No timer and nothing else without a person ends a complaint. */
class OnlyTheCustomerClosesAComplaintTest {

    private static final Rule RULE = new OnlyTheCustomerClosesAComplaint();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aTimerThatRemindsIsWelcome() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").draw("complaintResolution", timer("more", "userTask_closeConversation", false, "${clocks.limit(execution, 'contact')}") + end("told") + flow("on", "more", "told")).sent())).isEmpty();
    }

    @Test
    void aTimerThatClosesIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").draw("complaintResolution", timer("more", "userTask_closeConversation", true, "${clocks.limit(execution, 'contact')}") + flow("on", "more", "serviceTask_recordClosing")).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("without a person, ends a complaint")).extracting(Finding::element).containsExactlyInAnyOrder("more");
    }

    @Test
    void aTimerInACalledProcessThatClosesIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").draw("offerAndAnswer", timer("more", "userTask_presentOffer", true, "${clocks.limit(execution, 'contact')}") + flow("on", "more", "serviceTask_releaseUnheardOffer")).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("without a person, ends a complaint")).extracting(Finding::element).containsExactlyInAnyOrder("more");
    }
}
