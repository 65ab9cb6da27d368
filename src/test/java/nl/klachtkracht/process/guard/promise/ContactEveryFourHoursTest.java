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

/** Contact is always due, and somebody is told at its limit. */
class ContactEveryFourHoursTest {

    private static final Rule RULE = new ContactEveryFourHours();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void workBesideTheContactIsWelcome() {
        assertThat(GateBench.judge(RULE, change("", "customer-contact.bpmn").draw("customerContact", timer("more", "userTask_contactCustomer", false, "${clocks.due(execution, 'contact')}") + end("told") + flow("on", "more", "told")).sent())).isEmpty();
    }

    @Test
    void aPauseAfterAContactIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "customer-contact.bpmn").to("sequenceFlow_standstill_contactCustomer", "userTask_removeObstacle").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("more than four hours")).extracting(Finding::element).containsExactlyInAnyOrder("sequenceFlow_standstill_contactCustomer");
    }

    @Test
    void aContactWithoutALimitIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "customer-contact.bpmn").without("boundaryTimer_contactLimit").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("no honest letter")).extracting(Finding::element).containsExactlyInAnyOrder("userTask_contactCustomer");
    }
}
