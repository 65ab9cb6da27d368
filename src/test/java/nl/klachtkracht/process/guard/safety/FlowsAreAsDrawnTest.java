package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Sent;
import org.junit.jupiter.api.Test;

class FlowsAreAsDrawnTest {

    private static final Rule RULE = new FlowsAreAsDrawn();

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aFlowThatOnlyTheEngineSeesIsNamed() {
        Sent sent = Sent.ours("fulfilment.bpmn").before("</bpmn:process>", "<bpmn:sequenceFlow id=\"hidden\" sourceRef=\"startEvent_offerAccepted\" targetRef=\"serviceTask_bookPayment\" />");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).containsExactly("hidden");
    }

    @Test
    void aFlowThatOnlyTheReaderSeesIsNamed() {
        Sent sent = Sent.ours("fulfilment.bpmn").with("sourceRef=\"serviceTask_planFulfilment\"", "sourceRef=\"startEvent_offerAccepted\"");

        assertThat(GateBench.judge(RULE, sent.texts())).extracting(Finding::element).containsOnly("sequenceFlow_planFulfilment_whatPromised");
    }
}
