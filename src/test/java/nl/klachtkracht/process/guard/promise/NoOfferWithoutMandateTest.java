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

/** Nothing is offered that nobody was allowed to grant. */
class NoOfferWithoutMandateTest {

    private static final Rule RULE = new NoOfferWithoutMandate();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void anExtraCheckBeforeApprovalIsWelcome() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").to("sequenceFlow_offerMade_compensationApproval", "more").draw("offerAndAnswer", person("more", "recap-wish") + flow("on", "more", "callActivity_compensationApproval")).sent())).isEmpty();
    }

    @Test
    void theWayThatTurnsOffIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").to("sequenceFlow_compensationDecided_prepareOffer", "userTask_presentOffer").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("may have been declined")).extracting(Finding::element).containsExactlyInAnyOrder("sequenceFlow_compensationDecided_prepareOffer");
    }

    @Test
    void aMandateThatIsAlwaysEnoughIsNone() {
        assertThat(GateBench.judge(RULE, change("", "compensation-approval.bpmn").replace(">${withinMandate}<", ">${true}<").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("granted without a decision")).extracting(Finding::element).containsExactlyInAnyOrder("sequenceFlow_withinMandate_compensationGranted");
    }
}
