package nl.klachtkracht.obstacle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people may say about obstacles and ask of departments, and how an obstacle and a question move on. */
class ObstacleAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final DepartmentClock TIMES = new DepartmentClock(Duration.ofHours(8), Duration.ofHours(6), Duration.ofHours(8), Duration.ofHours(16),
            "department-warehouse", "department-warehouse-head", "director");

    @Nested
    @DisplayName("Naming an obstacle")
    class Naming {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                             |                      | The supplier | You wrote what stands in the way; choose also what kind of obstacle it is.
                             | department-warehouse |              | You wrote what stands in the way; choose also what kind of obstacle it is.
                supplier     |                      |              | Say in a few words what stands in the way, so that somebody can take it away.
                department   |                      | No parcel    | You wait for a department; choose which one, so that its head can take it away.
                department   | team-lead            | No parcel    | You wait for a department; choose which one, so that its head can take it away.
                data         | director             | No receipt   | 'director' is not a department; choose one from the list.
                department   | department-x; drop   | No parcel    | 'department-x; drop' is not a department; choose one from the list.
                weather      |                      | Rain         | 'weather' is not a value of obstacle; choose one of: department, approval, data, supplier, customer, other.
                """)
        void needsKindWordsAndHolder(String code, String holder, String text, String sentence) {
            assertThatThrownBy(() -> named(code, holder, text)).isInstanceOf(Refused.class).hasMessage(sentence);
        }

        @Test
        void saysNothingWhenNothingIsFilledIn() {
            assertThat(named(null, null, null).saysSomething()).isFalse();
            assertThat(NamedObstacle.from(new Answers(Map.of("obstacleGone", "yes"))).saysSomething()).isTrue();
        }

        @Test
        void keepsWhoCanTakeItAway() {
            assertThat(named("supplier", null, "No parts").found().holder()).isEmpty();
            assertThat(named("data", "team-lead", "No receipt").found().holder()).isEmpty();
            assertThat(named("data", "department-billing", "No receipt").found().holder()).isEqualTo("department-billing");
            assertThat(named("department", "department-billing", "No invoice").found().holder()).isEqualTo("department-billing");
        }

        private static NamedObstacle named(String code, String holder, String text) {
            Map<String, Object> sent = new HashMap<>();
            sent.put("obstacle", code);
            sent.put("obstacleHolder", holder);
            sent.put("obstacleText", text);
            return NamedObstacle.from(new Answers(sent));
        }
    }

    @Nested
    @DisplayName("Asking a department")
    class Asking {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                questionTo  | warehouse | Please fill in 'What do you want to know from them?'.
                question    | Where?    | Please fill in 'Which department?'.
                question2To | billing   | Please fill in 'What do you want to know from this one?'.
                question2   | How much? | Please fill in 'Which other department?'.
                step        | ask-department | Choose a department and write your question, or make the offer now.
                """)
        void needsADepartmentAndWords(String field, String value, String sentence) {
            assertThatThrownBy(() -> QuestionDraft.from(new Answers(Map.of(field, value)))).isInstanceOf(Refused.class).hasMessage(sentence);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                the whole house | normal | 'the whole house' is not a department; choose one from the list.
                warehouse       | soon   | 'soon' is not a value of questionUrgency; choose one of: urgent, normal, can-wait, research.
                """)
        void needsWordsWeKnow(String department, String urgency, String sentence) {
            assertThatThrownBy(() -> QuestionDraft.from(new Answers(Map.of("questionTo", department, "questionUrgency", urgency, "question", "Where?"))))
                    .isInstanceOf(Refused.class).hasMessage(sentence);
        }

        @Test
        void mayBeDoneTwiceAtOnceAndIsNormalUnlessSaid() {
            Map<String, Object> sent = Map.of("questionTo", "warehouse", "question", "Where is it?",
                    "question2To", "billing", "question2", "Was it paid?", "question2Urgency", "urgent");

            assertThat(QuestionDraft.from(new Answers(sent))).containsExactly(
                    new QuestionDraft("warehouse", Urgency.NORMAL, "Where is it?"), new QuestionDraft("billing", Urgency.URGENT, "Was it paid?"));
            assertThat(QuestionDraft.from(new Answers(Map.of("offerText", "We pay")))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
              |        | Please fill in 'Is it out of the way?'.
        yes   |        | Please fill in 'How was it taken away?'.
        no    |        | Please fill in 'What is needed?'.
        more-time |    | Please fill in 'What is needed?'.
        maybe | Called | 'maybe' is not a value of removed; choose one of: yes, no, more-time.
        """)
    void takingAwayAnObstacleSaysHowOrWhatIsNeeded(String removed, String words, String sentence) {
        Map<String, Object> sent = new HashMap<>();
        sent.put("removed", removed);
        sent.put("said", words);
        assertThatThrownBy(() -> Removal.from(new Answers(sent))).isInstanceOf(Refused.class).hasMessage(sentence);
    }

    @Test
    void anObstacleEndsOnceAndNeverBeforeItStarted() {
        CaseObstacle obstacle = new CaseObstacle("K-2026-000123", new NewObstacle(ObstacleCode.DATA, "", "No receipt", "contact"), "anna", NOW);

        obstacle.end("found", NOW.minusMillis(3));

        assertThat(obstacle.endedAt()).isEqualTo(NOW);
        assertThatIllegalStateException().isThrownBy(() -> obstacle.end("found again", NOW.plusSeconds(1)));
    }

    @Test
    void aQuestionGoesUpTheLadderOnceAndNeverDown() {
        DepartmentQuestion question = asked();

        assertThat(question.take(QuestionStep.REMINDED)).isTrue();
        assertThat(question.take(QuestionStep.REMINDED)).isFalse();
        assertThat(question.take(QuestionStep.DIRECTOR)).isTrue();
        assertThat(question.take(QuestionStep.HEAD)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PT7H, 0", "PT8H, 0", "PT8H0.9S, 0", "PT8H1S, 1", "PT30H, 79200"})
    void anAnswerIsLateFromTheSecondAfterItsMoment(Duration after, long late) {
        DepartmentQuestion question = asked();
        assertThat(question.lateSeconds(NOW.plus(after))).isEqualTo(late);

        question.answer("On the van", "wim", NOW.plus(after));

        assertThat(question.lateSeconds(NOW.plus(Duration.ofDays(9)))).isEqualTo(late);
        assertThat(question.take(QuestionStep.HEAD)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> question.drop(NOW));
    }

    private static DepartmentQuestion asked() {
        return new DepartmentQuestion("K-2026-000123", new QuestionDraft("warehouse", Urgency.NORMAL, "Where is it?"), TIMES, "anna", NOW);
    }
}
