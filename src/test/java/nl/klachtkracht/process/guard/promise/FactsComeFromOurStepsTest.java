package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** Gateways decide on what our steps say. */
class FactsComeFromOurStepsTest {

    private static final Rule RULE = new FactsComeFromOurSteps();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aMappingOfAnotherNameIsWelcome() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").replace("<camunda:out source=\"decision\" target=\"decision\" />", "<camunda:out source=\"decision\" target=\"decision\" /><camunda:out source=\"decision\" target=\"said\" />").sent())).isEmpty();
    }

    @Test
    void anAnswerThatIsMadeUpIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").replace("<camunda:out source=\"answer\" target=\"answer\" />", "<camunda:out sourceExpression=\"${'accepted'}\" target=\"answer\" />").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("in the place of what our steps say")).extracting(Finding::element).containsExactlyInAnyOrder("callActivity_offerAndAnswer");
    }
}
