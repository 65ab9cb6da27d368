package nl.klachtkracht.process.guard.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import org.junit.jupiter.api.Test;

class TablesAreThereTest {

    private final TablesAreThere rule = new TablesAreThere();

    @Test
    void theHouseAsItIsNeedsNoOther() {
        assertThat(GateBench.judge(rule, Map.of())).isEmpty();
    }

    @Test
    void aTableOfTheHouseMayBeAskedAsItIsLive() {
        assertThat(asking("camunda:decisionRef=\"departmentClock\"")).isEmpty();
        assertThat(asking("camunda:decisionRef=\"departmentClock\" camunda:decisionRefBinding=\"latest\"")).isEmpty();
    }

    @Test
    void aTableThatIsNotThereIsMissed() {
        assertThat(asking("camunda:decisionRef=\"gifts\"")).singleElement().satisfies(missed -> {
            assertThat(missed.element()).isEqualTo("ask");
            assertThat(missed.sentence()).contains("there is no table “gifts”");
        });
    }

    @Test
    void aTableOfTheSameDeploymentWouldNotBeFound() {
        assertThat(asking("camunda:decisionRef=\"departmentClock\" camunda:decisionRefBinding=\"deployment\"")).singleElement()
                .satisfies(bound -> assertThat(bound.remedy()).contains("latest"));
    }

    private List<Finding> asking(String attributes) {
        return GateBench.judge(rule, GateBench.changed("fulfilment.bpmn", "</bpmn:process>", "<bpmn:businessRuleTask id=\"ask\" " + attributes + " /></bpmn:process>"));
    }
}
