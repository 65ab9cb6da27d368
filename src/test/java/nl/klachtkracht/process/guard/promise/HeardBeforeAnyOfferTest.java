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

/** Recognition and a confirmed summary come first. */
class HeardBeforeAnyOfferTest {

    private static final Rule RULE = new HeardBeforeAnyOffer();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aStepBetweenSummaryAndOfferIsWelcome() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").to("sequenceFlow_summaryConfirmed_offerAndAnswer", "more").draw("complaintResolution", person("more", "recap-wish") + flow("on", "more", "callActivity_offerAndAnswer")).sent())).isEmpty();
    }

    @Test
    void anOfferAfterANoToTheSummaryIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").to("sequenceFlow_summaryConfirmed_holdFirstConversation", "callActivity_offerAndAnswer").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("has not confirmed the summary")).extracting(Finding::element).containsExactlyInAnyOrder("sequenceFlow_summaryConfirmed_holdFirstConversation");
    }
}
