package nl.klachtkracht.process.guard.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesAreThereTest {

    private static final String GIFT = TableBench.ownTable("FIRST", "string", "-");

    @Test
    void theHouseAsItIsKeepsIt() {
        assertThat(judge(Map.of())).isEmpty();
    }

    @Test
    void aTableThatComesAlongOrIsLiveMayBeAsked() {
        assertThat(judge(Map.of("thanks.bpmn", asking("giftOfTheMonth", ""), "gift.dmn", GIFT))).isEmpty();
        assertThat(judge(Map.of("thanks.bpmn", asking("signalTriage", "camunda:decisionRefBinding=\"latest\"")))).isEmpty();
    }

    @Test
    void aTableThatIsNotThereIsNamedWithTheStepThatAsksIt() {
        assertThat(judge(Map.of("thanks.bpmn", asking("giftOfTheMonth", "")))).singleElement().satisfies(finding -> {
            assertThat(finding.refuses()).isTrue();
            assertThat(finding.sentence()).contains("thanks.bpmn, rule_gift: there is no table “giftOfTheMonth”", "name a table that is live or comes along");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"deployment", "version", "versionTag"})
    void oneVersionOfATableIsNotFoundByLaterDeployments(String binding) {
        assertThat(judge(Map.of("thanks.bpmn", asking("giftOfTheMonth", "camunda:decisionRefBinding=\"%s\"".formatted(binding)), "gift.dmn", GIFT)))
                .singleElement().extracting(Finding::sentence).asString().contains("rule_gift", "set the binding of the decision to \"latest\"");
    }

    private static List<Finding> judge(Map<String, String> sent) {
        return GateBench.judge(new TablesAreThere(), sent);
    }

    private static String asking(String table, String binding) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_thanks" targetNamespace="http://klachtkracht.nl/bpmn">
                  <bpmn:process id="thanks" name="Thanks" isExecutable="true">
                    <bpmn:startEvent id="start_thanks"><bpmn:outgoing>flow_1</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:sequenceFlow id="flow_1" sourceRef="start_thanks" targetRef="rule_gift" />
                    <bpmn:businessRuleTask id="rule_gift" name="Choose a gift" camunda:decisionRef="%s" %s><bpmn:incoming>flow_1</bpmn:incoming></bpmn:businessRuleTask>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(table, binding);
    }
}
