package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static nl.klachtkracht.process.guard.promise.Redrawn.diagram;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** The processes that others count on stay. */
class StoriesStayTest {

    private static final Rule RULE = new StoriesStay();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void anotherProcessIsWelcome() {
        assertThat(GateBench.judge(RULE, Map.of("more.bpmn", diagram("<bpmn:process id=\"more\" isExecutable=\"true\"><bpmn:startEvent id=\"begin\" /></bpmn:process>")))).isEmpty();
    }

    @Test
    void aProcessThatDoesNotRunIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "customer-contact.bpmn").attribute("customerContact", "isExecutable", "false").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("would not go live")).extracting(Finding::element).containsExactlyInAnyOrder("customerContact");
    }

    @Test
    void aProcessThatStartsByItselfIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "customer-contact.bpmn").replace("name=\"contact.opened\"", "name=\"contact.wanted\"").sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("contact")).extracting(Finding::element).containsExactlyInAnyOrder("customerContact", "startEvent_contactOpened");
    }
}
