package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** Whoever lets a question lie hears of it, then the head, then the director. */
class QuestionsDoNotLieTest {

    private static final Rule RULE = new QuestionsDoNotLie();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aQuestionThatNobodyIsRemindedOfIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "department-question.bpmn").without("boundaryTimer_reminder").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("Remind department")).extracting(Finding::element).containsExactlyInAnyOrder("userTask_answerQuestion");
    }

    @Test
    void aHeadWhoTakesTheQuestionAwayIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "department-question.bpmn").attribute("boundaryTimer_head", "cancelActivity", "true").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("question")).extracting(Finding::element).containsExactlyInAnyOrder("boundaryTimer_head", "boundaryTimer_head");
    }
}
