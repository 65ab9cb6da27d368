package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static nl.klachtkracht.process.guard.promise.Redrawn.end;
import static nl.klachtkracht.process.guard.promise.Redrawn.flow;
import static nl.klachtkracht.process.guard.promise.Redrawn.step;
import static nl.klachtkracht.process.guard.promise.Redrawn.timer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** What was granted is taken back only after a no. */
class WhatWasGrantedStaysTest {

    private static final Rule RULE = new WhatWasGrantedStays();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void whoSaysNoInOtherWordsSaysNo() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").replace(">${!accepted}<", ">${accepted == false}<").sent())).isEmpty();
    }

    @Test
    void aRequestTakenBackWhileItWaitsIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").draw("compensationApproval", timer("more", "subProcess_decision", false, "${clocks.after(execution, 'approval', 'PT1H')}")
                + step("back", "releaseCompensation") + end("over") + flow("a", "more", "back") + flow("b", "back", "over")).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("did not say no")).extracting(Finding::element).containsExactlyInAnyOrder("startEvent_offerPrepared");
    }

    @Test
    void anAcceptedOfferTakenBackIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").to("sequenceFlow_offerAccepted_offerAccepted", "more")
                .draw("offerAndAnswer", step("more", "releaseUnheardOffer") + flow("on", "more", "endEvent_offerAccepted")).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("can be reached")).extracting(Finding::element).containsExactlyInAnyOrder("sequenceFlow_offerAccepted_offerAccepted");
    }
}
