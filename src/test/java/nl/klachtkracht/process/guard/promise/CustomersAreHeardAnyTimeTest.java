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

/** A customer can withdraw wherever the complaint waits. */
class CustomersAreHeardAnyTimeTest {

    private static final Rule RULE = new CustomersAreHeardAnyTime();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void oneMoreTaskIsHeardToo() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").to("sequenceFlow_fulfilment_closeConversation", "more").draw("complaintResolution", person("more", "recap-wish") + flow("on", "more", "userTask_closeConversation")).sent())).isEmpty();
    }

    @Test
    void aProcessThatHearsItNowhereIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "complaint-resolution.bpmn").without("subProcess_withdrawal").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("complaint.withdrawn is not heard")).extracting(Finding::element).containsExactlyInAnyOrder("complaintResolution");
    }
}
