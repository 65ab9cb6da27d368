package nl.klachtkracht.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    @Test
    void whatWasNotFilledInIsEmpty() {
        Map<String, Object> untouched = new HashMap<>();
        untouched.put("nothing", null);
        Answers answers = new Answers(untouched);

        assertThat(answers.text("nothing")).isEmpty();
        assertThat(answers.text("absent")).isEmpty();
        assertThat(answers.ticked("nothing")).isFalse();
        assertThat(answers.mark("nothing", "Mood")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n", "\0"})
    void aRequiredAnswerIsAskedForByTheNameOnTheForm(String answer) {
        assertThatThrownBy(() -> new Answers(Map.of("wish", answer)).required("wish", "What the customer wishes"))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.field()).isEqualTo("wish"))
                .hasMessage("Please fill in 'What the customer wishes'.");
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "true, true", "no, false", "false, false"})
    void yesAndNoAreRead(String answer, boolean expected) {
        assertThat(new Answers(Map.of("reached", answer)).yes("reached", "Reached?")).isEqualTo(expected);
        assertThat(new Answers(Map.of("reached", expected)).yes("reached", "Reached?")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "1", "YES!", "null"})
    void anythingElseIsNeitherYesNorNo(String answer) {
        assertThatThrownBy(() -> new Answers(Map.of("reached", answer)).yes("reached", "Reached?"))
                .isInstanceOf(Refused.class).hasMessage("Answer 'Reached?' with yes or no, not '%s'.".formatted(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "4.5", "five", "٣"})
    void aMarkGoesFromOneToFive(String answer) {
        assertThatThrownBy(() -> new Answers(Map.of("mood", answer)).mark("mood", "Mood"))
                .isInstanceOf(Refused.class).hasMessage("'Mood' takes a mark from 1 to 5, not '%s'.".formatted(answer));
    }

    @Test
    void aNumberThatAScriptSendsIsReadLikeATextThatAPersonTypes() {
        assertThat(new Answers(Map.of("mood", 3)).mark("mood", "Mood")).isEqualTo(3);
        assertThat(new Answers(Map.of("amount", 12.5)).amount("amount", "Amount")).isEqualByComparingTo("12.50");
        assertThat(new Answers(Map.of("box", true)).ticked("box")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25T02:30+02:00, 2026-10-25T00:30:00Z", "2026-10-25T02:30+01:00, 2026-10-25T01:30:00Z",
        "2026-11-22T10:00:00.000Z, 2026-11-22T10:00:00Z", "2026-11-22T10:00:00-05:00, 2026-11-22T15:00:00Z"})
    void aMomentCarriesItsDistanceToUtc(String answer, Instant expected) {
        assertThat(new Answers(Map.of("promiseDue", answer)).moment("promiseDue", "By when?")).isEqualTo(expected);
        assertThat(new Answers(Map.of()).moment("promiseDue", "By when?")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2026-11-22", "10:00", "2026-11-22T10:00", "2026-02-30T10:00Z", "2026-11-22T25:00Z", "+99999-01-01T00:00Z", "-0001-01-01T00:00Z"})
    void anythingElseIsNoMoment(String answer) {
        assertThatThrownBy(() -> new Answers(Map.of("promiseDue", answer)).moment("promiseDue", "By when?")).isInstanceOf(Refused.class)
                .hasMessage("'By when?' takes a date and a time such as 2026-03-05T14:30+01:00, not '%s'.".formatted(answer));
    }
}
