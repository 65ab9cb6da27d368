package nl.klachtkracht.process.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.klachtkracht.Guide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each change that the guide for process owners shows passes the gate, and differs from the house in that change alone. */
class GuideTest {

    private static final Path PAGE = Path.of("src/docs/process-owner-guide.md");

    @ParameterizedTest
    @ValueSource(strings = {Guide.REMINDER, Guide.CHECK, Guide.QUESTION, Guide.MANDATE})
    void theGateSaysNothingAgainstIt(String change) {
        assertThat(WholeGate.judge(Guide.files(change))).isEmpty();
    }

    @Test
    void theReminderComesTwoHoursSoonerAndNothingElseChanges() {
        assertThat(lines(Guide.REMINDER, "compensation-approval.bpmn")).hasSize(4).allMatch(line -> line.matches(".*(PT6H|6 hours|A quarter).*"));
    }

    @Test
    void theCheckIsOneTaskMoreOnTheWayToTheBadNews() {
        assertThat(ids(Guide.CHECK, "offer-and-answer.bpmn")).containsExactlyInAnyOrder("sequenceFlow_newOffer_checkBadNews", "userTask_checkBadNews",
                "sequenceFlow_checkBadNews_bringBadNews", "shape_userTask_checkBadNews", "edge_sequenceFlow_newOffer_checkBadNews",
                "edge_sequenceFlow_checkBadNews_bringBadNews");
    }

    @Test
    void theFormAsksOneQuestionMore() {
        assertThat(ids(Guide.QUESTION, "hold-first-conversation.form")).containsExactly("field_extra_boxLooked");
    }

    @Test
    void theMandateIsAnotherAmount() {
        assertThat(lines(Guide.MANDATE, "compensation-mandate.dmn")).singleElement().asString().contains("200.00");
    }

    @Test
    void everyPictureOnThePageIsThere() throws IOException {
        Matcher pictures = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)").matcher(Files.readString(PAGE));
        List<String> shown = pictures.results().map(found -> found.group(1)).toList();
        assertThat(shown).hasSizeGreaterThanOrEqualTo(4).allMatch(picture -> Files.exists(PAGE.resolveSibling(picture)));
    }

    @Test
    void everyMomentOnThePageIsOneThatAModelMayAskFor() throws IOException {
        List<MatchResult> moments = Pattern.compile("`\\$\\{([a-z]+)\\.([A-Za-z]+)\\(").matcher(Files.readString(PAGE)).results().toList();
        assertThat(moments).hasSizeGreaterThan(6).allMatch(moment -> GateBench.VOCABULARY.mayCall(moment.group(1), moment.group(2)));
    }

    /** @return the lines that the house does not have */
    private static List<String> lines(String change, String file) {
        List<String> lines = new ArrayList<>(text(change, file).lines().toList());
        GateBench.house().get(file).lines().forEach(lines::remove);
        return lines;
    }

    /** @return the ids that the house does not have */
    private static List<String> ids(String change, String file) {
        List<String> ids = new ArrayList<>(ids(text(change, file)).toList());
        ids(GateBench.house().get(file)).forEach(ids::remove);
        return ids;
    }

    private static Stream<String> ids(String text) {
        return Pattern.compile("\\bid(?:=|\": )\"([^\"]+)\"").matcher(text).results().map(found -> found.group(1));
    }

    private static String text(String change, String file) {
        Map<String, byte[]> files = Guide.files(change);
        assertThat(files).containsKey(file);
        return new String(files.get(file), StandardCharsets.UTF_8);
    }
}
