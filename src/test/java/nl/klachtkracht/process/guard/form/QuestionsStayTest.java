package nl.klachtkracht.process.guard.form;

import static nl.klachtkracht.process.guard.form.FormBench.CONVERSATION;
import static nl.klachtkracht.process.guard.form.FormBench.form;
import static nl.klachtkracht.process.guard.form.FormBench.judge;
import static nl.klachtkracht.process.guard.form.FormBench.object;
import static nl.klachtkracht.process.guard.form.FormBench.question;
import static nl.klachtkracht.process.guard.form.FormBench.with;
import static nl.klachtkracht.process.guard.form.FormBench.without;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.GateBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionsStayTest {

    private final QuestionsStay rule = new QuestionsStay(GateBench.VOCABULARY);

    @Test
    void theHouseAsksWhatItAsks() {
        assertThat(GateBench.judge(rule, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hold-first-conversation, recognition", "hold-first-conversation, summaryConfirmed", "hold-first-conversation, reached", "hold-first-conversation, summary",
        "prepare-offer, amount", "prepare-offer, offerDifference", "present-offer, answer", "bring-bad-news, outsideRoute", "recap-wish, wishConfirmed",
        "contact-customer, changed", "decide-on-compensation, decision", "explain-broken-promise, newMoment", "capture-signal, urgentNeed", "keep-promise, promiseDue",
        "close-conversation, tellChange", "contact-customer, questionTo"})
    void aQuestionThatItsTaskNeedsCannotGo(String form, String key) {
        assertThat(judge(rule, form, without(form, key))).singleElement().satisfies(gone -> {
            assertThat(gone.refuses()).isTrue();
            assertThat(gone.element()).isEqualTo(key);
            assertThat(gone.reason()).contains("is gone, and its task cannot do without the answer");
        });
    }

    @ParameterizedTest
    @MethodSource
    void aQuestionThatCannotBeAnsweredRightIsRefused(String key, String why, Consumer<ObjectNode> change) {
        assertThat(judge(rule, with(CONVERSATION, key, change))).singleElement().satisfies(wrong -> {
            assertThat(wrong.element()).isEqualTo(key);
            assertThat(wrong.reason()).contains(why);
        });
    }

    static Stream<Arguments> aQuestionThatCannotBeAnsweredRightIsRefused() {
        return Stream.of(
                change("recognition", "would be hidden", question -> question.putObject("conditional").put("hide", "=true")),
                change("recognition", "would be hidden", question -> question.putObject("conditional").put("hide", "=summaryConfirmed = \"yes\"")),
                change("reached", "would be hidden", question -> question.putObject("conditional").put("hide", "=way = \"mail\"")),
                change("recognition", "can be read but not answered", question -> question.put("disabled", true)),
                change("recognition", "can be read but not answered", question -> question.put("readonly", true)),
                change("recognition", "can be read but not answered", question -> question.put("readonly", "=reached = \"yes\"")),
                change("summaryConfirmed", "would be answered before anybody asked", question -> question.put("defaultValue", "yes")),
                change("recognition", "would be answered before anybody asked", question -> question.put("defaultValue", "Sorry to hear that")),
                change("summaryConfirmed", "no longer lets people answer “no”", question -> ((ArrayNode) question.path("values")).remove(1)),
                change("reached", "offers “perhaps”", question -> ((ArrayNode) question.path("values")).add(object("{\"label\": \"Perhaps\", \"value\": \"perhaps\"}"))),
                change("way", "offers “pigeon”", question -> ((ArrayNode) question.path("values")).add(object("{\"label\": \"Pigeon\", \"value\": \"pigeon\"}"))),
                change("way", "no longer lets people answer", question -> ((ArrayNode) question.path("values")).removeAll()),
                change("reached", "takes what it offers from elsewhere", question -> question.put("valuesKey", "nothing")),
                change("reached", "keeps another answer than the one that people choose as “No”", swap()),
                change("summaryConfirmed", "keeps another answer than the one that people choose as “Nee, nog niet”", question -> ((ObjectNode) question.path("values").path(0)).put("label", "Nee, nog niet")),
                change("way", "offers two answers in the same words", question -> question.path("values").forEach(option -> ((ObjectNode) option).put("label", "As agreed"))),
                change("moodBefore", "would be answered before anybody asked", question -> question.put("defaultValue", "5")),
                change("moodBefore", "no longer lets people answer “1”", question -> ((ArrayNode) question.path("values")).remove(0)),
                change("summaryConfirmed", "became a checkbox", question -> question.put("type", "checkbox")),
                change("summary", "became a number", question -> question.put("type", "number")),
                change("reached", "is no longer required", question -> question.remove("validate")),
                change("summary", "is checked so that a right answer may be refused", question -> question.putObject("validate").put("pattern", "^$")),
                change("summary", "is checked so that a right answer may be refused", question -> question.putObject("validate").put("minLength", 5000)),
                change("summary", "is checked so that a right answer may be refused", question -> question.putObject("validate").put("maxLength", 3)));
    }

    private static Consumer<ObjectNode> swap() {
        return question -> {
            ((ObjectNode) question.path("values").path(0)).put("label", "No");
            ((ObjectNode) question.path("values").path(1)).put("label", "Yes");
        };
    }

    private static Arguments change(String key, String why, Consumer<ObjectNode> change) {
        return Arguments.of(key, why, change);
    }

    @Test
    void theWordsOfAnotherQuestionAreRefused() {
        assertThat(judge(rule, with(CONVERSATION, "summary", question -> question.put("label", "What you recognised, in the customer's own words")))).singleElement()
                .satisfies(taken -> assertThat(taken.reason()).contains("is asked where the answer to “The summary you read back” is kept"));
    }

    @Test
    void aQuestionInAGroupThatHidesIsRefused() {
        ObjectNode form = form(CONVERSATION);
        ObjectNode recognition = question(form, "recognition").deepCopy();
        ObjectNode left = without(CONVERSATION, "recognition");
        ObjectNode group = ((ArrayNode) left.path("components")).addObject().put("type", "group").put("id", "group");
        group.putArray("components").add(recognition);

        assertThat(judge(rule, left)).isEmpty();
        group.putObject("conditional").put("hide", "=way = \"mail\"");
        assertThat(judge(rule, left)).singleElement().satisfies(hidden -> assertThat(hidden.element()).isEqualTo("recognition"));
    }

    @ParameterizedTest
    @MethodSource
    void theOwnerIsFreeIn(String key, Consumer<ObjectNode> change) {
        assertThat(judge(rule, with(CONVERSATION, key, change))).isEmpty();
    }

    static Stream<Arguments> theOwnerIsFreeIn() {
        return Stream.of(
                Arguments.of("recognition", wording(question -> question.put("label", "What touched you?").put("description", "In their words."))),
                Arguments.of("summaryConfirmed", wording(question -> ((ObjectNode) question.path("values").path(0)).put("label", "They say it is"))),
                Arguments.of("recognition", wording(question -> question.putObject("validate").put("required", true))),
                Arguments.of("recognition", wording(question -> question.put("type", "textfield"))),
                Arguments.of("recognition", wording(question -> question.remove("conditional"))),
                Arguments.of("summary", wording(question -> question.putObject("validate").put("minLength", 20))),
                Arguments.of("reached", wording(question -> question.put("type", "select"))),
                Arguments.of("way", wording(question -> ((ArrayNode) question.path("values")).remove(4))),
                Arguments.of("way", wording(question -> question.put("defaultValue", "phone"))),
                Arguments.of("expected", wording(question -> question.putObject("conditional").put("hide", "=true"))),
                Arguments.of("questionTo", wording(question -> ((ArrayNode) question.path("values")).add(object("{\"label\": \"Legal\", \"value\": \"legal\"}")))));
    }

    private static Consumer<ObjectNode> wording(Consumer<ObjectNode> change) {
        return change;
    }

    @Test
    void whatNothingDependsOnMayGo() {
        GateBench.VOCABULARY.forms().forEach((name, shipped) -> QuestionsStay.MAY_GO.stream()
                .filter(key -> GateBench.VOCABULARY.fieldsOf(name).contains(key))
                .forEach(key -> assertThat(judge(rule, name, without(name, key))).as(name + " without " + key).isEmpty()));
    }

    @Test
    void noTaskDemandsWhatMayGo() throws IOException {
        Pattern demanded = Pattern.compile("\\.(required|yes|choice|amount|moment)\\((\\w+\\.class, )?\"(%1$s)\"|needs\\(\"(%1$s)\"".formatted(String.join("|", QuestionsStay.MAY_GO)));
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/nl/klachtkracht"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java")).filter(source -> demanded.matcher(text(source)).find())).isEmpty();
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
