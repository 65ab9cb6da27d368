package nl.klachtkracht.process.guard.style;

import static nl.klachtkracht.process.guard.GateBench.changed;
import static nl.klachtkracht.process.guard.GateBench.house;
import static nl.klachtkracht.process.guard.GateBench.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableDiagramsTest {

    private static final String RESOLUTION = "complaint-resolution.bpmn";
    private final ReadableDiagrams rule = new ReadableDiagrams();

    @Test
    void theDiagramsOfTheHouseReadByThemselves() {
        assertThat(judge(rule, house())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "id=\"userTask_holdFirstConversation\" name=\"Hold first conversation\" | id=\"userTask_holdFirstConversation\" | userTask_holdFirstConversation | it has no label",
        "name=\"Summary confirmed?\" | name=\" \" | exclusiveGateway_summaryConfirmed | it has no label",
        "camunda:versionTag=\"1.1.0\" | camunda:versionTag=\"\" | complaintResolution | it has no version tag",
        "camunda:historyTimeToLive=\"P730D\" | | complaintResolution | how long ended cases are kept"})
    void whatIsMissingIsTold(String from, String to, String element, String reason) {
        assertThat(judge(rule, changed(RESOLUTION, from, to == null ? "" : to))).isNotEmpty().anySatisfy(advice -> {
            assertThat(advice.refuses()).isFalse();
            assertThat(advice.element()).isEqualTo(element);
            assertThat(advice.reason()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "userTask_closeConversation | Activity_0x3k9qa | the same as its label, such as userTask_callBack",
        "serviceTask_recordConversation | Activity_0x3k9qa | the same as its label, such as serviceTask_callBack",
        "exclusiveGateway_summaryConfirmed | Gateway_0x3k9qa | the same as its label, such as exclusiveGateway_customerReached",
        "endEvent_teamLeadTold | Event_0x3k9qa | the same as its label, such as endEvent_callAsked",
        "sequenceFlow_sendHonestLetter_teamLeadTold | Flow_0x3k9qa | from where it leads to where, such as sequenceFlow_callBack_recordCall"})
    void anIdThatTheModelerMadeUpIsToldWithAnExampleOfItsKind(String ours, String made, String example) {
        assertThat(judge(rule, Map.of(RESOLUTION, house().get(RESOLUTION).replaceAll("\\b" + ours + "\\b", made)))).singleElement().satisfies(advice -> {
            assertThat(advice.element()).isEqualTo(made);
            assertThat(advice.remedy()).endsWith(example);
        });
    }

    @Test
    void whatIsNotDrawnIsTold() {
        Map<String, String> hidden = Map.of(RESOLUTION, house().get(RESOLUTION).replaceFirst("(?s)<bpmndi:BPMNShape [^>]*bpmnElement=\"userTask_closeConversation\".*?</bpmndi:BPMNShape>", ""));
        assertThat(judge(rule, hidden)).singleElement().satisfies(advice -> assertThat(advice.element()).isEqualTo("userTask_closeConversation"));

        Map<String, String> blank = Map.of(RESOLUTION, house().get(RESOLUTION).replaceFirst("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", ""));
        assertThat(judge(rule, blank)).singleElement().satisfies(advice -> assertThat(advice.reason()).startsWith("nothing is drawn"));
    }

    @Test
    void whatWasNotSentIsLeftAlone() {
        assertThat(judge(rule, Map.of("keep-promise.form", house().get("keep-promise.form")))).isEmpty();
    }

    @Test
    void styleNeverRefuses() {
        String bare = house().get(RESOLUTION).replaceAll(" name=\"[^\"]*\"", "").replaceAll("camunda:(versionTag|historyTimeToLive)=\"[^\"]*\"", "");

        assertThat(judge(rule, Map.of(RESOLUTION, bare))).hasSizeGreaterThan(10).noneMatch(Finding::refuses);
    }
}
