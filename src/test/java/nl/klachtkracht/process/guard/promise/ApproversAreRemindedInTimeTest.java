package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** Approvers, the next level and the director on duty hear of a request before its deadline, in this order. */
class ApproversAreRemindedInTimeTest {

    private static final Rule RULE = new ApproversAreRemindedInTime();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void theTimesAreTheOwnersToChoose() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").inside("timer_reminder", "timeDate", "${clocks.after(execution, 'approval', 'PT4H')}").replace("'PT16H'", "'PT10H'").replace("'PT20H'", "'PT15H'").sent())).isEmpty();
    }

    @Test
    void aLevelThatHearsTooLateIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").replace("'PT20H'", "'PT24H'").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("too late to decide")).extracting(Finding::element).containsExactlyInAnyOrder("boundaryTimer_director");
    }

    @Test
    void aLevelThatHearsNothingIsMissed() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").without("boundaryTimer_nextLevel").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("Involve next level")).extracting(Finding::element).containsExactlyInAnyOrder("subProcess_decision");
    }
}
