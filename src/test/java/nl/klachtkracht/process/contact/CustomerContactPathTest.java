package nl.klachtkracht.process.contact;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.PathTest;
import nl.klachtkracht.contact.ContactDesk;
import nl.klachtkracht.dossier.Sheet;
import nl.klachtkracht.dossier.Story;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@PathTest
class CustomerContactPathTest {

    private static final String CONTACT = "userTask_contactCustomer";
    private static final String OBSTACLE = "userTask_removeObstacle";
    private static final String LIMIT = "boundaryTimer_contactLimit";
    private static final Map<String, Object> NEWS = Map.of("reached", "yes", "way", "phone", "changed", "yes", "whatChanged", "We found the parcel",
            "nextStep", "It leaves tomorrow");
    private static final Map<String, Object> NO_NEWS = Map.of("reached", "yes", "way", "chat", "changed", "no", "obstacle", "department",
            "obstacleHolder", "department-warehouse", "obstacleText", "Nobody has looked on the shelf", "nextStep", "The warehouse looks");
    private static final Map<String, Object> NOBODY_THERE = Map.of("reached", "no", "note", "No answer");

    @Autowired
    private Sheet sheet;
    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private ContactDesk contacts;
    @Autowired
    private ContactRepair repair;
    @Autowired
    private FormService forms;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;

    @BeforeEach
    void tuesdayMorning() {
        CaseWork.setTime(at("2031-02-11T10:00:00"));
    }

    @Nested
    @DisplayName("The next contact")
    class NextContact {

        @Test
        void waitsForTheFirstConversation() {
            String reference = work.receive(Map.of());

            assertThat(work.waitsFor(reference, CONTACT)).isFalse();
            assertThat(work.stories(reference)).extracting(story -> story.getProcessDefinitionKey())
                    .contains("complaintResolution", CustomerContactProcess.KEY);
        }

        @ParameterizedTest(name = "after a conversation at {0}: due {1}, at last {2}")
        @CsvSource({
            "2031-02-11T10:00:00, 2031-02-11T12:00:00, 2031-02-11T14:00:00",
            "2031-02-11T17:30:00, 2031-02-11T19:30:00, 2031-02-12T10:30:00",
            "2031-03-29T17:30:00, 2031-03-29T19:30:00, 2031-03-30T10:30:00",
            "2031-10-25T19:00:00, 2031-10-26T10:00:00, 2031-10-26T12:00:00"})
        void isDueAfterTwoAndBrokenAfterFourHoursOfTheWindow(String heard, String due, String limit) {
            CaseWork.setTime(at(heard));
            String reference = work.heard();

            stands(reference, due, limit);
            assertThat(work.task(reference, CONTACT)).returns(work.ownerOf(reference), Task::getAssignee).returns(50, Task::getPriority);
            assertThat(record.groups(reference, CONTACT)).containsExactly("agent");
        }

        @Test
        void followsEachContactAtOnceAndWhatItBroughtStaysOnRecord() {
            String reference = work.heard();
            contact(reference, "2031-02-11T11:30:00", with(NEWS, "nextAt", "2031-02-11T15:00:00+01:00"));

            stands(reference, "2031-02-11T15:00:00", "2031-02-11T15:30:00");
            assertThat(record.story(reference).contacts()).last().isEqualTo(new Story.Contacted(at("2031-02-11T11:30:00"), work.ownerOf(reference),
                    "phone", true, "", "", true, "We found the parcel", "It leaves tomorrow", at("2031-02-11T15:00:00")));
        }

        @Test
        void isAlsoAMessageThatAPersonReadAndSent() {
            String reference = work.heard();
            contact(reference, "2031-02-11T12:00:00", with(with(NEWS, "reached", "message"), "draft", "Dear Jo, we found your parcel."));

            assertThat(record.lettersTo(reference, "progress-update")).containsExactly("jo@example.org");
            assertThat(record.story(reference).contacts()).last().returns("Dear Jo, we found your parcel.", Story.Contacted::message)
                    .returns("mail", Story.Contacted::way);
            stands(reference, "2031-02-11T14:00:00", "2031-02-11T16:00:00");
        }

        @Test
        void cannotBeAMessageToACustomerWithoutAnAddress() {
            String reference = work.receive(Map.of("customerEmail", ""));
            work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), CaseWork.CONVERSATION);

            record.refuses(reference, CONTACT, work.ownerOf(reference), with(with(NEWS, "reached", "message"), "draft", "Dear Jo"),
                    "This customer left no mail address; call them.");
        }

        @Test
        void thatFailsIsTriedAgainAnHourLaterAndItsLimitDoesNotMove() {
            String reference = work.heard();
            contact(reference, "2031-02-11T12:00:00", NOBODY_THERE);

            stands(reference, "2031-02-11T13:00:00", "2031-02-11T14:00:00");
        }

        @Test
        void thatFailsOnTwoDaysGoesOnTheNextDayAndClosesNothing() {
            String reference = work.heard();
            contact(reference, "2031-02-11T12:00:00", NOBODY_THERE);
            contact(reference, "2031-02-11T13:00:00", NOBODY_THERE);
            contact(reference, "2031-02-12T10:00:00", NOBODY_THERE);

            stands(reference, "2031-02-13T10:00:00", "2031-02-13T13:00:00");
            assertThat(record.story(reference).status()).isEqualTo("heard");
            assertThat(record.story(reference).clocks()).extracting(Story.Running::endedHow).contains("customer not reached");
        }

        @Test
        void isPlannedAnewWhenTheCustomerIsSpokenToElsewhere() {
            String reference = work.heard();
            work.offer(reference, "none", "");
            CaseWork.setTime(at("2031-02-11T11:45:00"));

            work.present(reference, "not-accepted");

            stands(reference, "2031-02-11T13:45:00", "2031-02-11T15:45:00");
        }

        @Test
        void isMadeByAPersonWhoIsLoggedIn() {
            String reference = work.heard();
            Task open = work.task(reference, CONTACT);

            assertThatThrownBy(() -> forms.submitTaskForm(open.getId(), NEWS)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);

            assertThat(work.task(reference, CONTACT).getId()).isEqualTo(open.getId());
        }
    }

    @Nested
    @DisplayName("A contact that is late")
    class Late {

        @Test
        void isOwnedUpToByLetterAndToldToTheTeamLeadAndStaysOpenAndOnRecord() {
            String reference = work.heard();
            work.fire(reference, LIMIT);

            assertThat(work.endsOf(reference)).contains("endEvent_teamLeadTold");
            assertThat(record.lettersTo(reference, "honest-progress")).containsExactly("jo@example.org");
            assertThat(record.lettersTo(reference, "contact-overdue")).contains(CaseWork.LEAD + "@example.org");
            assertThat(record.clock(reference, "contact")).returns(at("2031-02-11T14:00:00"), Story.Running::brokenAt).returns("overdue", Story.Running::state);
            assertThat(work.waitsFor(reference, CONTACT)).isTrue();

            contact(reference, "2031-02-11T15:00:00", NEWS);
            stands(reference, "2031-02-11T17:00:00", "2031-02-11T19:00:00");
            assertThat(record.story(reference).clocks()).extracting(Story.Running::brokenAt).contains(at("2031-02-11T14:00:00"));
        }

        @Test
        void isToldOnceHoweverOftenItIsTriedAfterwards() {
            String reference = work.heard();
            work.fire(reference, LIMIT);
            List<String> told = record.letters(reference);
            contact(reference, "2031-02-11T14:30:00", NOBODY_THERE);

            work.fire(reference, LIMIT);

            assertThat(record.letters(reference)).isEqualTo(told);
        }

        @Test
        void isNotLateWhenTheTimerComesAfterAnotherPlan() {
            String reference = work.heard();
            Job early = work.timer(reference, LIMIT);

            management.executeJob(early.getId());

            assertThat(record.letters(reference)).doesNotContain("honest-progress", "contact-overdue");
            assertThat(record.clock(reference, "contact").brokenAt()).isNull();
        }

        @Test
        void nextTimeIsToldAgain() {
            String reference = work.heard();
            work.fire(reference, LIMIT);
            contact(reference, "2031-02-11T15:00:00", NEWS);

            work.fire(reference, LIMIT);

            assertThat(record.lettersTo(reference, "honest-progress")).hasSize(2);
        }
    }

    @Nested
    @DisplayName("A customer who asks for another rhythm")
    class Rhythm {

        @Test
        void isHeardAndNothingElseMoves() {
            String reference = work.heard();
            Map<String, Object> others = otherMoments(reference);

            contact(reference, "2031-02-11T11:00:00", wish(Map.of("rhythm", "daily", "dailyAt", "17:00")));

            stands(reference, "2031-02-11T17:00:00", "2031-02-11T19:00:00");
            assertThat(otherMoments(reference)).isEqualTo(others);
            assertThat(record.story(reference).customer().contactWindow())
                    .isEqualTo("09:00 to 20:00, every day (Europe/Amsterdam), once a day at 17:00 as they asked");
        }

        @Test
        void withOtherHoursIsReachedInThem() {
            String reference = work.heard();

            contact(reference, "2031-02-11T11:00:00", with(with(wish(Map.of("rhythm", "standard", "windowFrom", "18:00", "windowTo", "21:00")),
                    "nextAt", "2031-02-11T19:00:00+01:00"), "reached", "yes"));

            stands(reference, "2031-02-11T19:00:00", "2031-02-12T19:00:00");
        }

        @Test
        void isReachedTheWayTheyChoseUntilTheyChooseAnother() {
            String reference = work.heard();
            contact(reference, "2031-02-11T11:00:00", wish(Map.of("rhythm", "standard", "wishWay", "chat")));
            contact(reference, "2031-02-11T12:00:00", wish(Map.of("rhythm", "daily", "dailyAt", "17:00")));

            assertThat(sheet.of(reference, "", work.ownerOf(reference)).get("contactWish")).startsWith("By chat. “Not at work, please”");
        }

        @Test
        void whoWantsNewsOnlyHearsItSoonWhenThereIsSome() {
            String reference = work.heard();
            contact(reference, "2031-02-11T11:00:00", wish(Map.of("rhythm", "only-with-news")));
            stands(reference, "2031-02-17T11:00:00", "2031-02-18T11:00:00");

            CaseWork.setTime(at("2031-02-13T10:00:00"));
            contacts.news(reference);

            stands(reference, "2031-02-13T12:00:00", "2031-02-13T14:00:00");
        }
    }

    @Nested
    @DisplayName("Informing is no excuse")
    class NoExcuse {

        @Test
        void secondContactWithoutChangeRaisesTheObstacleAndNoOtherDeadlineMoves() {
            String reference = work.heard();
            work.offer(reference, "money", "400.00");
            Map<String, Object> others = otherMoments(reference);

            contact(reference, "2031-02-11T11:00:00", NO_NEWS);
            assertThat(work.waitsFor(reference, OBSTACLE)).isFalse();
            contact(reference, "2031-02-11T12:00:00", NO_NEWS);
            assertThat(record.due(reference, OBSTACLE)).isEqualTo(at("2031-02-11T16:00:00"));
            Task obstacle = work.task(reference, OBSTACLE);
            contact(reference, "2031-02-11T13:00:00", NO_NEWS);

            assertThat(work.task(reference, OBSTACLE).getId()).isEqualTo(obstacle.getId());
            stands(reference, "2031-02-11T15:00:00", "2031-02-11T17:00:00");
            assertThat(otherMoments(reference)).isEqualTo(others).hasEntrySatisfying("timers", timers -> assertThat((Map<?, ?>) timers).isNotEmpty());
        }

        @Test
        void obstacleIsTakenAwayWhileTheContactGoesOn() {
            String reference = work.heard();
            contact(reference, "2031-02-11T11:00:00", NO_NEWS);
            contact(reference, "2031-02-11T12:00:00", NO_NEWS);

            work.submit(reference, OBSTACLE, CaseWork.LEAD, Map.of("removed", "yes", "taken", "I sent somebody to look"));

            assertThat(work.endsOf(reference)).contains("endEvent_obstacleRemoved");
            assertThat(record.clock(reference, "obstacle").state()).isEqualTo("ended");
            stands(reference, "2031-02-11T14:00:00", "2031-02-11T16:00:00");
        }
    }

    /** A refusal changes nothing, so one case is enough for all of them. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @DisplayName("An update that does not say enough")
    class HalfAnUpdate {

        private String reference;

        @BeforeAll
        void aCase() {
            CaseWork.setTime(at("2031-02-11T10:00:00"));
            reference = work.heard();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                reached     |         | Please fill in 'Did you reach the customer?'.
                reached     | perhaps | 'perhaps' is not a value of reached; choose one of: yes, message, no.
                reached     | message | Please fill in 'Your message to the customer'.
                way         |         | Please fill in 'How'.
                changed     |         | Please fill in 'Did anything change since the last contact?'.
                changed     | no      | Nothing changed: say what stands in the way, and who can take it away.
                whatChanged |         | Please fill in 'What changed?'.
                nextStep    |         | Please fill in 'What is the next step?'.
                """, quoteCharacter = '"')
        void isRefused(String field, String value, String sentence) {
            record.refuses(reference, CONTACT, work.ownerOf(reference), with(NEWS, field, value), sentence);
        }

        @Test
        void inTheEveningAsksForTheAgreedMoment() {
            CaseWork.setTime(at("2031-02-11T19:00:00"));

            record.refuses(reference, CONTACT, work.ownerOf(reference), NEWS,
                    "In two hours this customer is not to be reached: agree with them when you speak again, and fill it in.");
        }

        @Test
        void saysSoOnTheFormBeforeTheCall() {
            CaseWork.setTime(at("2031-02-11T19:00:00"));
            String open = work.task(reference, CONTACT).getId();

            work.as(work.ownerOf(reference), () -> assertThat(forms.getTaskFormVariables(open))
                    .containsEntry("mustAgree", "In two hours this customer is not to be reached: agree with them when you speak again.")
                    .containsEntry("lastContact", "Tue 11 Feb 2031, 10:00 by phone"));
        }
    }

    @Nested
    @DisplayName("Two tracks")
    class TwoTracks {

        @Test
        void endTogetherWhenTheComplaintIsClosed() {
            String reference = accepted();
            contact(reference, "2031-02-11T11:00:00", NO_NEWS);
            contact(reference, "2031-02-11T12:00:00", NO_NEWS);

            work.close(reference);

            assertThat(work.endsOf(reference)).contains("endEvent_contactEnded", "endEvent_complaintClosed");
            assertThat(work.isRunning(reference)).isFalse();
            assertThat(record.everyClockEnded(reference)).isTrue();
        }

        @Test
        void anIncidentInTheContactDoesNotHoldUpTheSolution() {
            String reference = accepted();
            management.setJobRetries(work.timer(reference, LIMIT).getId(), 0);
            assertThat(runtime.createIncidentQuery().processInstanceId(contactStory(reference)).count()).isOne();

            work.close(reference);

            assertThat(record.story(reference).status()).isEqualTo("closed-as-accepted");
            assertThat(work.isRunning(reference)).isFalse();
        }

        private String suspendContact(String reference) {
            String story = contactStory(reference);
            runtime.suspendProcessInstanceById(story);
            return story;
        }

        @Test
        void aSuspendedContactDoesNotHoldUpTheSolution() {
            String reference = accepted();
            String story = suspendContact(reference);

            work.close(reference);

            assertThat(record.story(reference).status()).isEqualTo("closed-as-accepted");
            runtime.activateProcessInstanceById(story);
            runtime.deleteProcessInstance(story, "of this test");
        }

        @Test
        void aContactRecordedInTheMomentOfClosingLeavesNoClockBehind() {
            String reference = accepted();
            String story = suspendContact(reference);
            work.close(reference);

            contacts.plan(reference, "customer reached");
            assertThat(record.everyClockEnded(reference)).isFalse();
            runtime.activateProcessInstanceById(story);
            runtime.createMessageCorrelation("complaint.closed").processInstanceId(story).correlate();

            assertThat(work.isRunning(reference)).isFalse();
            assertThat(record.everyClockEnded(reference)).isTrue();
        }

        @Test
        void anIncidentInTheSolutionDoesNotHoldUpTheContact() {
            String reference = work.heard();
            work.offer(reference, "money", "80,00");
            work.present(reference, "accepted");
            Job payment = work.timer(reference, "serviceTask_bookPayment");
            management.setJobRetries(payment.getId(), 0);

            contact(reference, "2031-02-11T11:30:00", NEWS);
            work.fire(reference, LIMIT);

            assertThat(record.letters(reference)).contains("honest-progress");
            stands(reference, "2031-02-11T13:30:00", null);
        }

        @Test
        void aSuspendedSolutionDoesNotHoldUpTheContact() {
            String reference = work.heard();
            work.stories(reference).stream().filter(story -> !story.getId().equals(contactStory(reference)))
                    .forEach(story -> runtime.suspendProcessInstanceById(story.getId()));

            contact(reference, "2031-02-11T11:30:00", NEWS);

            stands(reference, "2031-02-11T13:30:00", "2031-02-11T15:30:00");
        }
    }

    @Nested
    @DisplayName("A task that missed a new plan")
    class Repaired {

        @Test
        void getsItsMomentsWithTheNextLook() {
            String reference = work.heard();
            String story = contactStory(reference);
            runtime.suspendProcessInstanceById(story);
            work.offer(reference, "none", "");
            CaseWork.setTime(at("2031-02-11T11:00:00"));
            work.present(reference, "accepted");
            assertThat(record.due(reference, CONTACT)).isEqualTo(at("2031-02-11T12:00:00"));
            assertThat(record.clock(reference, "contact").dueAt()).isEqualTo(at("2031-02-11T13:00:00"));
            runtime.activateProcessInstanceById(story);

            assertThat(repair.repair()).isPositive();

            stands(reference, "2031-02-11T13:00:00", "2031-02-11T15:00:00");
            assertThat(repair.repair()).isZero();
        }

        @Test
        void thatWasNeverOpenedIsOpened() {
            String reference = work.receive(Map.of());
            String story = contactStory(reference);
            runtime.suspendProcessInstanceById(story);
            work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), CaseWork.CONVERSATION);
            assertThat(work.waitsFor(reference, CONTACT)).isFalse();
            runtime.activateProcessInstanceById(story);

            repair.repair();

            stands(reference, "2031-02-11T12:00:00", "2031-02-11T14:00:00");
        }

        @Test
        void isLeftAloneWhenItStandsWhereItShould() {
            String reference = work.heard();
            Task open = work.task(reference, CONTACT);
            work.fire(reference, LIMIT);

            repair.repair();

            assertThat(work.task(reference, CONTACT).getId()).isEqualTo(open.getId());
        }
    }

    private void contact(String reference, String moment, Map<String, Object> told) {
        CaseWork.setTime(at(moment));
        work.submit(reference, CONTACT, work.task(reference, CONTACT).getAssignee(), told);
    }

    /** @param limit null when the timer has fired */
    private void stands(String reference, String due, String limit) {
        assertThat(record.due(reference, CONTACT)).isEqualTo(at(due));
        assertThat(record.clock(reference, "contact")).returns(at(due), Story.Running::dueAt);
        assertThat(jobsOfContact(reference)).isEqualTo(limit == null ? List.of() : List.of(at(limit)));
    }

    private List<Instant> jobsOfContact(String reference) {
        return management.createJobQuery().processInstanceId(contactStory(reference)).activityId(LIMIT).list().stream()
                .map(job -> job.getDuedate().toInstant()).toList();
    }

    private String contactStory(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(CustomerContactProcess.KEY).singleResult().getId();
    }

    /** Every other due date there is: clocks, tasks and timers. */
    private Map<String, Object> otherMoments(String reference) {
        Map<String, Object> moments = new HashMap<>();
        moments.put("clocks", record.story(reference).clocks().stream().filter(clock -> !List.of("contact", "obstacle").contains(clock.kind())).toList());
        moments.put("tasks", tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .filter(task -> !List.of(CONTACT, OBSTACLE).contains(task.getTaskDefinitionKey()))
                .collect(Collectors.toMap(Task::getId, Task::getDueDate)));
        moments.put("timers", work.stories(reference).stream().filter(story -> !story.getId().equals(contactStory(reference)))
                .flatMap(story -> management.createJobQuery().processInstanceId(story.getId()).list().stream())
                .collect(Collectors.toMap(Job::getId, Job::getDuedate)));
        return moments;
    }

    private String accepted() {
        String reference = work.heard();
        work.offer(reference, "none", "");
        work.present(reference, "accepted");
        return reference;
    }

    private static Map<String, Object> wish(Map<String, Object> asked) {
        Map<String, Object> all = new HashMap<>(NEWS);
        all.put("changeRhythm", true);
        all.put("wishWords", "Not at work, please");
        all.putAll(asked);
        return all;
    }

    private static Map<String, Object> with(Map<String, Object> values, String field, Object value) {
        Map<String, Object> all = new HashMap<>(values);
        all.put(field, value);
        return all;
    }
}
