package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** Who is asked because only they can answer goes on being asked. */
class TheRightPeopleAreAskedTest {

    private static final Rule RULE = new TheRightPeopleAreAsked();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void othersBesideThemAreWelcome() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").attribute("userTask_decideOnCompensation", "camunda:candidateGroups", "finance, #{ approverGroup }").sent())).isEmpty();
    }

    @Test
    void approversWhoAreNoLongerAskedAreMissed() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").attribute("userTask_decideOnCompensation", "camunda:candidateGroups", "agent").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("${approverGroup}")).extracting(Finding::element).containsExactlyInAnyOrder("userTask_decideOnCompensation");
    }

    @Test
    void aQuestionThatLiesWithTheOwnerIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "department-question.bpmn").attribute("userTask_answerQuestion", "camunda:assignee", "${owners.of(execution)}").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("leave the assignee empty")).extracting(Finding::element).containsExactlyInAnyOrder("userTask_answerQuestion");
    }
}
