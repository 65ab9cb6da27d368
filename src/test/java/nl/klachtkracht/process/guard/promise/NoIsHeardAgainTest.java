package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static nl.klachtkracht.process.guard.promise.Redrawn.flow;
import static nl.klachtkracht.process.guard.promise.Redrawn.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** A customer who says no is heard again. */
class NoIsHeardAgainTest {

    private static final Rule RULE = new NoIsHeardAgain();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aCheckBeforeBadNewsIsWelcome() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").to("sequenceFlow_newOffer_bringBadNews", "more").draw("offerAndAnswer", person("more", "close-conversation") + flow("on", "more", "userTask_bringBadNews")).sent())).isEmpty();
    }

    @Test
    void anEndAfterANoIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").to("sequenceFlow_offerAccepted_releaseCompensation", "endEvent_offerAccepted").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("said no and was not heard again")).extracting(Finding::element).containsExactlyInAnyOrder("sequenceFlow_offerAccepted_releaseCompensation");
    }
}
