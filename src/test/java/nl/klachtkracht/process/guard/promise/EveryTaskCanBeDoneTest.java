package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static nl.klachtkracht.process.guard.promise.Redrawn.form;
import static nl.klachtkracht.process.guard.promise.Redrawn.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** A task has a form, people, a moment and a record. */
class EveryTaskCanBeDoneTest {

    private static final Rule RULE = new EveryTaskCanBeDone(GateBench.VOCABULARY);

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void anOwnTaskWithAFormOfItsOwnIsWelcome() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").draw("offerAndAnswer", person("more", "look-again")).write("look-again.form", form("look-again")).sent())).isEmpty();
    }

    @Test
    void aFormThatDoesNotComeAlongIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").draw("offerAndAnswer", person("more", "look-again")).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("there is no form “look-again”")).extracting(Finding::element).containsExactlyInAnyOrder("more");
    }

    @Test
    void aGroupThatNobodyIsInIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").attribute("userTask_recapWish", "camunda:candidateGroups", "agents").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("no group is called")).extracting(Finding::element).containsExactlyInAnyOrder("userTask_recapWish");
    }

    @Test
    void aTaskThatIsNeverDueIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").attribute("userTask_recapWish", "camunda:dueDate", null).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("${clocks.step(execution)}")).extracting(Finding::element).containsExactlyInAnyOrder("userTask_recapWish");
    }
}
