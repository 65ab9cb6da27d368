package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** Above the mandate a decision falls within 24 clock hours. */
class DecisionWithin24HoursTest {

    private static final Rule RULE = new DecisionWithin24Hours();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void anEarlierDeadlineIsTheOwnersToChoose() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").replace("'PT23H45M'", "'PT20H30M'").sent())).isEmpty();
    }

    @Test
    void aDeadlineAfterADayIsNamedWithItsRemedy() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").replace("'PT23H45M'", "'PT25H'").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("later than 24 hours after the request")).extracting(Finding::element).containsExactlyInAnyOrder("boundaryTimer_lapse");
    }

    @Test
    void aDecisionWithoutADeadlineIsNamedWhereItWaits() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").without("boundaryTimer_lapse").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("no deadline that ends the waiting")).extracting(Finding::element).containsExactlyInAnyOrder("userTask_decideOnCompensation");
    }

    @Test
    void aDeadlineThatOnlyRemindsIsNone() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").attribute("boundaryTimer_lapse", "cancelActivity", "false").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("does not end the waiting")).extracting(Finding::element).containsExactlyInAnyOrder("boundaryTimer_lapse");
    }
}
