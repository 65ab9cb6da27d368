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

/** Nothing is paid or given that the customer did not accept. */
class NoPaymentWithoutAcceptedOfferTest {

    private static final Rule RULE = new NoPaymentWithoutAcceptedOffer();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aStepBeforeFulfilmentIsWelcome() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").to("sequenceFlow_customerAnswer_fulfilment", "more").draw("complaintResolution", person("more", "recap-wish") + flow("on", "more", "callActivity_fulfilment")).sent())).isEmpty();
    }

    @Test
    void aPaymentForAnyAnswerIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").replace("${answer == 'accepted'}", "${answer != 'refused'}").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("that nobody accepted")).extracting(Finding::element).containsExactlyInAnyOrder("sequenceFlow_customerAnswer_fulfilment");
    }

    @Test
    void anAcceptedOfferIsFulfilled() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").to("sequenceFlow_customerAnswer_fulfilment", "userTask_closeConversation").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("does not get it")).extracting(Finding::element).containsExactlyInAnyOrder("sequenceFlow_customerAnswer_fulfilment");
    }
}
