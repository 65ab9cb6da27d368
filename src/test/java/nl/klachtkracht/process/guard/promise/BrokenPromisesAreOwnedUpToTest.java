package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** A broken promise is told within 4 hours. */
class BrokenPromisesAreOwnedUpToTest {

    private static final Rule RULE = new BrokenPromisesAreOwnedUpTo();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void soonerIsTheOwnersToChoose() {
        assertThat(GateBench.judge(RULE, change("", "promise-keeping.bpmn").replace("'PT3H45M'", "'PT1H'").sent())).isEmpty();
    }

    @Test
    void laterIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "promise-keeping.bpmn").replace("'PT3H45M'", "'PT4H1M'").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("longer than 4 hours")).extracting(Finding::element).containsExactlyInAnyOrder("boundaryTimer_ownUp");
    }
}
