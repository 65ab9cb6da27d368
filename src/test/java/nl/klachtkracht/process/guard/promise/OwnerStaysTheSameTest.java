package nl.klachtkracht.process.guard.promise;

import static nl.klachtkracht.process.guard.promise.Redrawn.change;
import static nl.klachtkracht.process.guard.promise.Redrawn.form;
import static nl.klachtkracht.process.guard.promise.Redrawn.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;

/** The customer speaks with the same person. */
class OwnerStaysTheSameTest {

    private static final Rule RULE = new OwnerStaysTheSame();

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void aTaskOfAnotherIsTheirs() {
        assertThat(GateBench.judge(RULE, change("", "offer-and-answer.bpmn").draw("offerAndAnswer", person("more", "look-again")).write("look-again.form", form("look-again")).sent())).isEmpty();
    }

    @Test
    void aTalkWithAnybodyIsNamed() {
        assertThat(GateBench.judge(RULE, change("", "customer-contact.bpmn").attribute("userTask_contactCustomer", "camunda:assignee", null).sent()))
                .allSatisfy(finding -> assertThat(finding.sentence()).contains("another person each time")).extracting(Finding::element).containsExactlyInAnyOrder("userTask_contactCustomer");
    }
}
