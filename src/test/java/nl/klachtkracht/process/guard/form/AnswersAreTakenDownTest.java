package nl.klachtkracht.process.guard.form;

import static nl.klachtkracht.process.guard.form.FormBench.CONVERSATION;
import static nl.klachtkracht.process.guard.form.FormBench.judge;
import static nl.klachtkracht.process.guard.form.FormBench.object;
import static nl.klachtkracht.process.guard.form.FormBench.plus;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.GateBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class AnswersAreTakenDownTest {

    private final AnswersAreTakenDown rule = new AnswersAreTakenDown(GateBench.VOCABULARY);

    @Test
    void everyAnswerOfTheHouseIsTakenDown() {
        assertThat(GateBench.judge(rule, Map.of())).isEmpty();
    }

    @Test
    void aFieldThatNobodyReadsIsRefusedWithTheKeyThatWouldBeRead() {
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"textfield\", \"key\": \"shoeSize\", \"label\": \"Shoe size\"}"))).singleElement().satisfies(lost -> {
            assertThat(lost.refuses()).isTrue();
            assertThat(lost.sentence()).isEqualTo("hold-first-conversation.form, shoeSize: the task of this form does not take down “shoeSize”: people would fill it in"
                    + " and it would be gone; let the key begin with extra_, such as extra_shoeSize, and the answer stands in the story of the case.");
        });
    }

    @Test
    void aFieldOfAnotherTaskIsRefused() {
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"textfield\", \"key\": \"amount\", \"label\": \"Amount\"}"))).singleElement()
                .satisfies(other -> assertThat(other.element()).isEqualTo("amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"type\": \"textfield\", \"disabled\": true, \"validate\": {\"required\": true}", "\"type\": \"radio\", \"values\": [], \"validate\": {\"required\": true}",
        "\"type\": \"textfield\", \"validate\": {\"required\": true, \"minLength\": 9, \"maxLength\": 3}", "\"type\": \"number\", \"validate\": {\"required\": true, \"min\": 9, \"max\": 3}"})
    void anAddedQuestionThatMustAndCannotBeAnsweredIsRefused(String how) {
        assertThat(judge(rule, plus(CONVERSATION, "{\"key\": \"extra_box\", \"label\": \"Box\", %s}".formatted(how)))).singleElement()
                .satisfies(locked -> assertThat(locked.reason()).startsWith("it must be answered and cannot be"));
    }

    @Test
    void twoQuestionsWithOneKeyAreRefused() {
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"textfield\", \"key\": \"recognition\", \"label\": \"Once more\"}"))).singleElement()
                .satisfies(twice -> assertThat(twice.reason()).startsWith("two questions have the key “recognition”"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\": \"dynamiclist\", \"path\": \"boxes\", \"components\": [%s]}", "{\"type\": \"group\", \"path\": \"box\", \"components\": [%s]}",
        "{\"type\": \"dynamiclist\", \"components\": [{\"type\": \"group\", \"components\": [%s]}]}"})
    void aQuestionWhoseAnswerArrivesElsewhereIsRefused(String around) {
        assertThat(judge(rule, plus(CONVERSATION, around.formatted("{\"type\": \"textfield\", \"key\": \"extra_box\", \"label\": \"Box\"}")))).singleElement()
                .satisfies(elsewhere -> assertThat(elsewhere.element()).isEqualTo("extra_box"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"extra_", "extra_box.size", "extra_a b", "extra_é"})
    void anAddedKeyThatIsNoWordIsRefused(String key) {
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"textfield\", \"key\": \"%s\", \"label\": \"Box\"}".formatted(key)))).singleElement()
                .satisfies(wrong -> assertThat(wrong.element()).isEqualTo(key));
    }

    @Test
    void anAddedQuestionWithoutWordsIsRefused() {
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"textfield\", \"key\": \"extra_box\", \"label\": \" \"}"))).singleElement()
                .satisfies(wordless -> assertThat(wordless.reason()).contains("under its label, and the label is empty"));
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"textfield\", \"id\": \"field_box\"}"))).singleElement()
                .satisfies(keyless -> assertThat(keyless.element()).isEqualTo("field_box"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"textfield", "textarea", "radio", "select", "checkbox", "number", "datetime", "checklist", "taglist"})
    void anAddedQuestionIsWelcomeOnAnyForm(String type) {
        String added = "{\"type\": \"%s\", \"key\": \"extra_boxLooked_2\", \"label\": \"How did the box look?\", \"dateLabel\": \"When?\"}".formatted(type);

        GateBench.VOCABULARY.forms().keySet().forEach(form -> assertThat(judge(rule, form, plus(form, added))).as(form).isEmpty());
    }

    @Test
    void soIsAFormOfTheirOwn() {
        String own = "{\"type\": \"default\", \"id\": \"check-bad-news\", \"components\": [{\"type\": \"radio\", \"key\": \"extra_agree\", \"label\": \"Do you agree?\"},"
                + "{\"type\": \"textfield\", \"key\": \"promiseText\", \"label\": \"What do you promise?\"}]}";

        assertThat(judge(rule, "check-bad-news", object(own))).isEmpty();
        assertThat(judge(rule, "check-bad-news", object(own.replace("extra_agree", "agree")))).hasSize(1);
    }
}
