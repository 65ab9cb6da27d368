package nl.klachtkracht.process.department;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.PathTest;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.obstacle.QuestionDesk;
import nl.klachtkracht.process.support.Stories;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PathTest
class DepartmentQuestionPathTest {

    private static final String ANSWER = "userTask_answerQuestion";
    private static final String PREPARE = "userTask_prepareOffer";
    private static final String HOLD = "userTask_holdFirstConversation";
    private static final String REMINDER = "boundaryTimer_reminder";
    private static final String HEAD = "boundaryTimer_head";
    private static final String DIRECTOR = "boundaryTimer_director";
    private static final Map<String, Object> TO_WAREHOUSE =
            Map.of("step", "ask-department", "questionTo", "warehouse", "question", "Where is the parcel?", "questionUrgency", "normal");

    /** The evening before summer time: clock hours are hours that pass. */
    private static final Instant ASKED = at("2031-03-29T20:00:00");

    @Autowired
    private QuestionsOfClosedCases endings;
    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private QuestionDesk questions;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FormService forms;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void saturdayEvening() {
        CaseWork.setTime(ASKED);
    }

    @Nested
    @DisplayName("Asking")
    class Asking {

        @ParameterizedTest(name = "{0}, {1}: answered by {2} within {3}, reminded after {4}, the head after {5}, the director after {6}")
        @CsvSource({
            "warehouse, urgent,   department-warehouse, PT2H,  PT1H,  PT2H,  PT4H",
            "billing,   normal,   department-billing,   PT8H,  PT6H,  PT8H,  PT16H",
            "warehouse, can-wait, department-warehouse, PT24H, PT20H, PT24H, PT48H",
            "garden,    urgent,   team-lead,            PT8H,  PT6H,  PT8H,  PT16H"})
        void theTableSaysWhoAnswersAndByWhen(String department, String urgency, String group, Duration answer, Duration reminder, Duration head, Duration director) {
            String reference = heardAndAsked(Map.of("step", "ask-department", "questionTo", department, "question", "Where is it?", "questionUrgency", urgency));

            assertThat(record.groups(reference, ANSWER)).containsExactly(group);
            assertThat(record.due(reference, ANSWER)).isEqualTo(ASKED.plus(answer));
            assertThat(record.timerDue(reference, REMINDER)).isEqualTo(ASKED.plus(reminder));
            assertThat(record.timerDue(reference, HEAD)).isEqualTo(ASKED.plus(head));
            assertThat(record.timerDue(reference, DIRECTOR)).isEqualTo(ASKED.plus(director));
            assertThat(record.clock(reference, "question")).returns(ASKED.plus(answer), Story.Running::dueAt).returns(group, Story.Running::responsible);
        }

        @Test
        void theOwnerKeepsTheComplaintAndTheirOwnTask() {
            String reference = work.heard();
            String owner = work.ownerOf(reference);

            work.submit(reference, PREPARE, owner, TO_WAREHOUSE);

            assertThat(work.openTasks(reference)).containsExactlyInAnyOrder(PREPARE, ANSWER);
            assertThat(work.task(reference, PREPARE).getAssignee()).isEqualTo(owner);
            assertThat(record.story(reference).owner()).isEqualTo(owner);
            assertThat(record.due(reference, PREPARE)).isEqualTo(at("2031-03-30T13:00:00"));
            assertThat(record.lettersTo(reference, "question-asked")).containsExactly(record.addressOf(CaseWork.WAREHOUSE));
            assertThat(record.story(reference).offers()).isEmpty();

            answer(reference, CaseWork.WAREHOUSE);
            assertThat(record.story(reference).owner()).isEqualTo(owner);
        }

        @Test
        void severalAreAskedAtOnceAlsoFromTheConversation() {
            String reference = work.receive(Map.of());
            Map<String, Object> talk = new HashMap<>(CaseWork.CONVERSATION);
            talk.putAll(Map.of("questionTo", "warehouse", "question", "Where is the parcel?",
                    "question2To", "billing", "question2", "Was it paid?", "question2Urgency", "urgent"));

            work.submit(reference, HOLD, work.ownerOf(reference), talk);

            assertThat(record.story(reference).questions()).extracting(Story.Asked::department).containsExactly("warehouse", "billing");
            assertThat(answers(reference)).extracting(Task::getDueDate).extracting(due -> Duration.between(ASKED, due.toInstant()))
                    .containsExactlyInAnyOrder(Duration.ofHours(8), Duration.ofHours(2));

            submit(of(reference, "billing"), CaseWork.BILLING, Map.of("answer", "Paid on Monday"));
            assertThat(answers(reference)).singleElement().satisfies(left -> assertThat(left.getId()).isEqualTo(of(reference, "warehouse").getId()));
            assertThat(record.story(reference).questions()).extracting(Story.Asked::answer).containsExactly(null, "Paid on Monday");
        }

        @Test
        void afterAskingTheOwnerMayGoOnAndOffer() {
            String reference = heardAndAsked(TO_WAREHOUSE);

            work.submit(reference, PREPARE, work.ownerOf(reference), Map.of("step", "make-offer", "offerText", "We pay it back",
                    "offerDifference", "No parcel", "compensationKind", "none"));

            assertThat(work.openTasks(reference)).containsExactlyInAnyOrder("userTask_presentOffer", ANSWER);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                ask-department | ''        | ''     | Choose a department and write your question, or make the offer now.
                ask-department | warehouse | ''     | Please fill in 'What do you want to know from them?'.
                ask-department | ''        | Where? | Please fill in 'Which department?'.
                wait           | warehouse | Where? | 'wait' is not a value of step; choose one of: make-offer, ask-department.
                """)
        void halfAQuestionIsRefused(String step, String department, String question, String sentence) {
            String reference = work.heard();

            record.refuses(reference, PREPARE, work.ownerOf(reference),
                    Map.of("step", step, "questionTo", department, "question", question), sentence);
        }
    }

    @Nested
    @DisplayName("Answering")
    class Answering {

        @Test
        void theAnswerComesBackToTheOwner() {
            String reference = heardAndAsked(TO_WAREHOUSE);
            CaseWork.advance(Duration.ofHours(3));

            answer(reference, CaseWork.WAREHOUSE);

            assertThat(work.endsOf(reference)).contains("endEvent_questionAnswered");
            assertThat(record.lettersTo(reference, "question-answered")).containsExactly(record.addressOf(work.ownerOf(reference)));
            assertThat(record.story(reference).questions()).singleElement().returns("On the van", Story.Asked::answer)
                    .returns(CaseWork.WAREHOUSE, Story.Asked::answeredBy).returns(ASKED.plus(Duration.ofHours(3)), Story.Asked::answeredAt);
            assertThat(record.clock(reference, "question")).returns("ended", Story.Running::state).returns("answered by wim", Story.Running::endedHow)
                    .returns(null, Story.Running::brokenAt);
            assertThat(facts(reference, PREPARE)).containsEntry("openQuestions", "").hasEntrySatisfying("answers",
                    told -> assertThat(told.toString()).contains("Where is the parcel?", "On the van"));
            assertThat(late(reference)).isZero();
        }

        @Test
        void aLateAnswerIsBookedToTheDepartment() {
            String reference = heardAndAsked(TO_WAREHOUSE);
            CaseWork.advance(Duration.ofHours(9).plusSeconds(30));

            answer(reference, CaseWork.WAREHOUSE);

            assertThat(late(reference)).isEqualTo(3_630);
            assertThat(record.clock(reference, "question").brokenAt()).isEqualTo(ASKED.plus(Duration.ofHours(8)));
        }

        @Test
        void theDepartmentReadsWhatIsAskedOfItAndNothingElse() {
            String reference = work.receive(Map.of());
            Map<String, Object> talk = new HashMap<>(CaseWork.CONVERSATION);
            talk.putAll(Map.of("questionTo", "warehouse", "question", "Where is the parcel?", "question2To", "billing", "question2", "Was it paid?"));
            work.submit(reference, HOLD, work.ownerOf(reference), talk);

            Map<String, Object> shown = facts(of(reference, "billing"), CaseWork.BILLING);

            assertThat(shown).containsEntry("askedQuestion", "Was it paid?").containsEntry("answerBefore", "Sun 30 Mar 2031, 05:00");
        }

        @Test
        void whoeverLeadsThemReadsWithWhomItLies() {
            String reference = heardAndAsked(TO_WAREHOUSE);
            work.fire(reference, HEAD);
            assertThat(facts(work.task(reference, ANSWER), CaseWork.WAREHOUSE_HEAD).get("answerBefore").toString()).endsWith("; Warehouse has not answered yet");

            work.fire(reference, DIRECTOR);
            assertThat(facts(work.task(reference, ANSWER), CaseWork.WAREHOUSE_HEAD).get("answerBefore").toString()).endsWith("; Warehouse and Head of the warehouse have not answered yet");
        }

        @Test
        void anAnswerWithoutWordsIsRefused() {
            String reference = heardAndAsked(TO_WAREHOUSE);

            record.refuses(reference, ANSWER, CaseWork.WAREHOUSE, Map.of("answer", " "), "Please fill in 'Your answer'.");
        }

        @Test
        void aVariableCannotLeadToTheQuestionOfAnotherCase() {
            String reference = heardAndAsked(TO_WAREHOUSE);
            String other = heardAndAsked(TO_WAREHOUSE);
            Task task = work.task(reference, ANSWER);
            String theirs = "question-" + questionId(other);
            runtime.setVariable(task.getProcessInstanceId(), Stories.SUBJECT.name(), theirs);

            assertThatThrownBy(() -> answer(reference, CaseWork.WAREHOUSE)).isInstanceOf(IllegalStateException.class)
                    .hasMessage("%s has no %s".formatted(reference, theirs));

            assertThat(record.story(other).questions()).singleElement().returns(null, Story.Asked::answer);
        }
    }

    @Nested
    @DisplayName("When nobody answers")
    class Waiting {

        @Test
        void theDepartmentIsRemindedThenItsHeadThenItsDirectorAnswers() {
            String reference = heardAndAsked(TO_WAREHOUSE);
            tasks.claim(work.task(reference, ANSWER).getId(), CaseWork.WAREHOUSE);

            work.fire(reference, REMINDER);
            assertThat(work.endsOf(reference)).contains("endEvent_departmentReminded");
            assertThat(record.lettersTo(reference, "question-reminder")).containsExactly(record.addressOf(CaseWork.WAREHOUSE));
            assertThat(work.task(reference, ANSWER).getAssignee()).isEqualTo(CaseWork.WAREHOUSE);

            work.fire(reference, HEAD);
            assertThat(work.endsOf(reference)).contains("endEvent_headAsked");
            assertThat(record.groups(reference, ANSWER)).containsExactlyInAnyOrder("department-warehouse", "department-warehouse-head");
            assertThat(record.lettersTo(reference, "question-overdue")).containsExactly(record.addressOf(CaseWork.WAREHOUSE_HEAD));
            assertThat(work.task(reference, ANSWER).getAssignee()).isNull();

            work.fire(reference, DIRECTOR);
            assertThat(work.endsOf(reference)).contains("endEvent_directorAsked");
            assertThat(record.groups(reference, ANSWER)).contains("director");
            assertThat(record.lettersTo(reference, "question-director")).containsExactly(record.addressOf(CaseWork.DIRECTOR));

            assertThat(record.due(reference, ANSWER)).isEqualTo(ASKED.plus(Duration.ofHours(8)));
            answer(reference, CaseWork.DIRECTOR);
            assertThat(work.openTasks(reference)).containsExactly(PREPARE);
        }

        @Test
        void aTimerThatFiresTwiceTellsNobodyTwice() {
            String reference = heardAndAsked(TO_WAREHOUSE);
            work.fire(reference, HEAD);
            int letters = record.letters(reference).size();

            work.inTransaction(() -> questions.askHead(reference, "question-" + questionId(reference)));
            work.inTransaction(() -> questions.remind(reference, "question-" + questionId(reference)));

            assertThat(record.letters(reference)).hasSize(letters);
        }

        @Test
        void aChangedTableLeavesTheMomentsOfAQuestionThatRuns() {
            String reference = heardAndAsked(TO_WAREHOUSE);
            Job timer = work.timer(reference, DIRECTOR);

            management.recalculateJobDuedate(timer.getId(), false);

            assertThat(record.timerDue(reference, DIRECTOR)).isEqualTo(ASKED.plus(Duration.ofHours(16)));
        }
    }

    @Nested
    @DisplayName("When the case ends before there is an answer")
    class NoLongerNeeded {

        @Test
        void theQuestionIsTakenOffTheList() {
            String reference = heardAndAsked(TO_WAREHOUSE);
            CaseWork.advance(Duration.ofHours(10));
            work.offer(reference, "none", "");
            work.present(reference, "accepted");
            work.close(reference);

            assertThat(work.endsOf(reference)).contains("endEvent_questionNoLongerNeeded");
            assertThat(work.isRunning(reference)).isFalse();
            assertThat(record.everyClockEnded(reference)).isTrue();
            assertThat(database.queryForObject("select state from department_question where reference = ?", String.class, reference)).isEqualTo("DROPPED");
            assertThat(late(reference)).isEqualTo(Duration.ofHours(2).toSeconds());
        }

        @Test
        void researchForOurselvesGoesOnAndCostsTheCustomerNothing() {
            String reference = heardAndAsked(Map.of("step", "ask-department", "questionTo", "warehouse", "question", "Why are labels torn off?",
                    "questionUrgency", "research"));
            assertThat(record.story(reference).obstacles()).isEmpty();
            work.offer(reference, "none", "");
            work.present(reference, "accepted");
            work.close(reference);

            assertThat(record.story(reference).status()).isEqualTo("closed-as-accepted");
            assertThat(endings.repair()).as("nothing is left to be told").isZero();
            assertThat(record.due(reference, ANSWER)).isEqualTo(ASKED.plus(Duration.ofHours(120)));
            work.submit(reference, ANSWER, CaseWork.WAREHOUSE, Map.of("answer", "The belt is too narrow"));

            assertThat(work.endsOf(reference)).contains("endEvent_questionAnswered");
            assertThat(record.letters(reference)).contains("question-answered");
            assertThat(record.everyClockEnded(reference)).isTrue();
        }

        @Test
        void anOperatorWhoEndsItLeavesNothingOpen() {
            String reference = heardAndAsked(TO_WAREHOUSE);
            ProcessInstance story = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference)
                    .processDefinitionKey(DepartmentQuestionProcess.KEY).singleResult();

            runtime.deleteProcessInstance(story.getId(), "asked by mistake");

            assertThat(record.clock(reference, "question").state()).isEqualTo("ended");
            assertThat(database.queryForObject("select state from department_question where reference = ?", String.class, reference)).isEqualTo("DROPPED");
            assertThat(record.story(reference).obstacles()).singleElement().satisfies(obstacle -> assertThat(obstacle.until()).isEqualTo(ASKED));
        }
    }

    private String heardAndAsked(Map<String, Object> question) {
        String reference = work.heard();
        work.submit(reference, PREPARE, work.ownerOf(reference), question);
        return reference;
    }

    private void answer(String reference, String person) {
        work.submit(reference, ANSWER, person, Map.of("answer", "On the van"));
    }

    private void submit(Task task, String person, Map<String, Object> values) {
        work.as(person, () -> forms.submitTaskForm(task.getId(), values));
    }

    private List<Task> answers(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(ANSWER).list();
    }

    private Task of(String reference, String department) {
        Long id = database.queryForObject("select id from department_question where reference = ? and department = ?", Long.class, reference, department);
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).processVariableValueEquals("subject", "question-" + id)
                .taskDefinitionKey(ANSWER).singleResult();
    }

    private long questionId(String reference) {
        return database.queryForObject("select id from department_question where reference = ?", Long.class, reference);
    }

    private long late(String reference) {
        return database.queryForObject("select late_seconds from department_question where reference = ?", Long.class, reference);
    }

    private Map<String, Object> facts(String reference, String taskKey) {
        return facts(work.task(reference, taskKey), work.ownerOf(reference));
    }

    private Map<String, Object> facts(Task task, String person) {
        Map<String, Object> shown = new HashMap<>();
        work.as(person, () -> shown.putAll(forms.getTaskFormVariables(task.getId())));
        return shown;
    }
}
