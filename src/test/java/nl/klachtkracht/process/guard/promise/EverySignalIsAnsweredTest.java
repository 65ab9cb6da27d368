package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** Nothing that a customer says is left lying. */
class EverySignalIsAnsweredTest {

    private static final Rule RULE = new EverySignalIsAnswered();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void urgentNeedWithoutHelpIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "signal-intake.bpmn").to("sequenceFlow_urgentNeed_giveImmediateHelp", "endEvent_noUrgentNeed").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("may get no help at once")).extracting(Finding::element).containsExactlyInAnyOrder("sequenceFlow_urgentNeed_giveImmediateHelp");
    }
}
