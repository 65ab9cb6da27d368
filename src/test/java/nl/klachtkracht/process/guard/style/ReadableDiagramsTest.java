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

    @Test
    void anIdThatTheModelerMadeUpIsTold() {
        Map<String, String> made = Map.of(RESOLUTION, house().get(RESOLUTION).replace("userTask_closeConversation", "Activity_0x3k9qa"));

        assertThat(judge(rule, made)).singleElement().satisfies(advice -> assertThat(advice.element()).isEqualTo("Activity_0x3k9qa"));
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
