package nl.klachtkracht.process.resolution;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.PathTest;
import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.signal.SignalIntake;
import nl.klachtkracht.signal.SignalReader;
import org.camunda.bpm.engine.FormService;
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
class ComplaintResolutionPathTest {

    private static final String CONVERSATION = "userTask_holdFirstConversation";
    private static final String CLOSING = "userTask_closeConversation";
    private static final String LIMIT = "boundaryTimer_contactLimit";
    private static final Map<String, Object> NOBODY_THERE = Map.of("reached", "no", "way", "phone", "note", "No answer");

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private SignalIntake intake;
    @Autowired
    private SignalReader reader;
    @Autowired
    private FormService forms;

    @BeforeEach
    void tuesdayMorning() {
        CaseWork.setTime(at("2031-02-11T10:00:00"));
    }

    @Nested
    @DisplayName("The first contact")
    class FirstContact {

        @ParameterizedTest(name = "received {0}: due {1}, at last {2}")
        @CsvSource({
            "2031-02-11T10:00:00, 2031-02-11T12:00:00, 2031-02-11T14:00:00",
            "2031-02-11T19:00:00, 2031-02-12T10:00:00, 2031-02-12T12:00:00",
            "2031-02-11T20:00:00, 2031-02-12T11:00:00, 2031-02-12T13:00:00",
            "2031-02-11T23:30:00, 2031-02-12T11:00:00, 2031-02-12T13:00:00",
            "2031-02-12T05:00:00, 2031-02-12T11:00:00, 2031-02-12T13:00:00",
            "2031-03-29T19:30:00, 2031-03-30T10:30:00, 2031-03-30T12:30:00",
            "2031-07-15T19:00:00, 2031-07-16T10:00:00, 2031-07-16T12:00:00"})
        void isDueAfterTwoAndBrokenAfterFourHoursInWhichTheCustomerWantsToBeReached(String received, String due, String limit) {
            CaseWork.setTime(at(received));
            String reference = work.receive(Map.of());

            assertThat(record.due(reference, CONVERSATION)).isEqualTo(at(due));
            assertThat(record.timerDue(reference, LIMIT)).isEqualTo(at(limit));
            assertThat(record.clock(reference, "contact")).returns(at(due), Story.Running::dueAt).returns(at(limit), Story.Running::limitAt)
                    .returns(work.ownerOf(reference), Story.Running::responsible);
        }

        @Test
        void countsOnlyTheHoursThisCustomerChose() {
            ContactWindow evenings = new ContactWindow(LocalTime.of(18, 0), LocalTime.of(19, 30),
                    EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), ZoneId.of("Europe/Amsterdam"));
            String reference = intake.receive(reader.read(new Answers(Map.of("channel", "web", "text", "No parcel", "customerPhone", "0612345678")),
                    evenings, "test", null, "")).reference();

            assertThat(record.due(reference, CONVERSATION)).isEqualTo(at("2031-02-14T18:30:00"));
            assertThat(record.timerDue(reference, LIMIT)).isEqualTo(at("2031-02-18T19:00:00"));
        }

        @Test
        void mayAgreeWhenTheNextOneIs() {
            String reference = work.receive(Map.of());
            Map<String, Object> held = new HashMap<>(CaseWork.CONVERSATION);
            held.put("nextAt", "2031-02-11T20:30+01:00");
            record.refuses(reference, CONVERSATION, work.ownerOf(reference), held, "The moment at which you speak again lies outside the hours"
                    + " in which this customer wants to be reached, 09:00 to 20:00.");

            held.put("nextAt", "2031-02-11T13:15+01:00");
            work.submit(reference, CONVERSATION, work.ownerOf(reference), held);

            assertThat(record.clock(reference, "contact")).returns(at("2031-02-11T13:15:00"), Story.Running::dueAt)
                    .returns(at("2031-02-11T14:00:00"), Story.Running::limitAt);
        }

        @Test
        void thatIsLateIsToldToTheTeamLeadAndStaysWithItsOwner() {
            String reference = work.receive(Map.of());
            String owner = work.ownerOf(reference);

            work.fire(reference, LIMIT);

            assertThat(record.lettersTo(reference, "contact-overdue")).contains(CaseWork.LEAD + "@example.org");
            assertThat(record.lettersTo(reference, "honest-progress")).containsExactly("jo@example.org");
            assertThat(record.story(reference).promises()).filteredOn(promise -> promise.kind().equals("call"))
                    .singleElement().returns(at("2031-02-11T15:00:00"), Story.Promised::dueAt);
            assertThat(work.endsOf(reference)).contains("endEvent_teamLeadTold");
            assertThat(work.task(reference, CONVERSATION).getAssignee()).isEqualTo(owner);
            assertThat(record.clock(reference, "contact").state()).isEqualTo("overdue");
        }

        @Test
        void thatFailsIsTriedAgainAnHourLaterAndItsLimitDoesNotMove() {
            String reference = work.receive(Map.of());

            work.submit(reference, CONVERSATION, work.ownerOf(reference), NOBODY_THERE);

            assertThat(record.due(reference, CONVERSATION)).isEqualTo(at("2031-02-11T11:00:00"));
            assertThat(record.timerDue(reference, LIMIT)).isEqualTo(at("2031-02-11T14:00:00"));
            assertThat(record.story(reference).contacts()).singleElement().returns(false, Story.Contacted::reached);
        }

        @Test
        void thatFailsInTheEveningIsTriedAgainInTheMorning() {
            CaseWork.setTime(at("2031-02-11T19:00:00"));
            String reference = work.receive(Map.of());
            CaseWork.setTime(at("2031-02-11T19:30:00"));

            work.submit(reference, CONVERSATION, work.ownerOf(reference), NOBODY_THERE);

            assertThat(record.due(reference, CONVERSATION)).isEqualTo(at("2031-02-12T09:00:00"));
        }

        @Test
        void thatFailsThreeTimesOnOneDayIsNotEnoughToStopTrying() {
            String reference = work.receive(Map.of());
            tryInVain(reference, "2031-02-11T10:30:00", "2031-02-11T11:30:00", "2031-02-11T12:30:00");

            assertThat(work.openTasks(reference)).containsExactly(CONVERSATION);
            assertThat(record.story(reference).status()).isEqualTo("opened");
        }

        @Test
        void thatFailsThreeTimesOnTwoDaysClosesTheComplaintAsNotReached() {
            String reference = work.receive(Map.of());
            tryInVain(reference, "2031-02-11T10:30:00", "2031-02-11T11:30:00", "2031-02-12T09:30:00");

            assertThat(work.isRunning(reference)).isFalse();
            assertThat(work.endsOf(reference)).contains("endEvent_customerNotReached");
            assertThat(record.story(reference).status()).isEqualTo("closed-as-not-reached");
            assertThat(record.story(reference).promises()).singleElement()
                    .returns(null, Story.Promised::keptAt).returns("closed-as-not-reached", Story.Promised::word);
            assertThat(record.letters(reference)).containsExactlyInAnyOrder("acknowledgement", "closing");
            assertThat(record.everyClockEnded(reference)).isTrue();
        }

        @Test
        void withSomebodyWhoLeftNoWayToBeReachedIsNotTriedInVain() {
            String reference = work.receive(Map.of("customerName", "", "customerEmail", "", "customerPhone", ""));

            work.submit(reference, CONVERSATION, work.ownerOf(reference), Map.of("reached", "no", "noWayToReach", true));

            assertThat(work.endsOf(reference)).contains("endEvent_customerNotReached");
            assertThat(record.story(reference).letters()).extracting(Story.Written::state).containsOnly("no-address");
        }

        @Test
        void isMadeByAPersonWhoIsLoggedIn() {
            String reference = work.receive(Map.of());
            Task open = work.task(reference, CONVERSATION);
            Map<String, Object> before = record.rows(reference);

            assertThatThrownBy(() -> forms.submitTaskForm(open.getId(), CaseWork.CONVERSATION))
                    .isInstanceOf(AuthenticationCredentialsNotFoundException.class).hasMessage("Nobody is logged in: log in first, then try again.");

            assertThat(work.task(reference, CONVERSATION).getId()).isEqualTo(open.getId());
            assertThat(record.rows(reference)).isEqualTo(before);
        }

        private void tryInVain(String reference, String... moments) {
            for (String moment : moments) {
                CaseWork.setTime(at(moment));
                work.submit(reference, CONVERSATION, work.ownerOf(reference), NOBODY_THERE);
            }
        }
    }

    @Nested
    @DisplayName("The conversation")
    class Conversation {

        @Test
        void goesOnUntilTheCustomerConfirmsTheSummary() {
            String reference = work.receive(Map.of());
            CaseWork.setTime(at("2031-02-11T11:00:00"));
            work.submit(reference, CONVERSATION, work.ownerOf(reference), with("summaryConfirmed", "no"));
            assertThat(work.openTasks(reference)).containsExactly(CONVERSATION);
            assertThat(record.due(reference, CONVERSATION)).isEqualTo(at("2031-02-11T13:00:00"));
            assertThat(record.timerDue(reference, LIMIT)).isEqualTo(at("2031-02-11T15:00:00"));
            assertThat(record.story(reference).status()).isEqualTo("opened");

            work.submit(reference, CONVERSATION, work.ownerOf(reference), CaseWork.CONVERSATION);

            assertThat(work.openTasks(reference)).containsExactly("userTask_prepareOffer");
            assertThat(record.story(reference)).returns("heard", Story::status)
                    .satisfies(story -> assertThat(story.conversation()).extracting(Story.Talk::summaryConfirmed).containsExactly(false, true));
        }

        @Test
        void thatIsPromisedAgainAndLateAgainIsToldAgain() {
            String reference = work.receive(Map.of());
            work.fire(reference, LIMIT);
            int told = record.lettersTo(reference, "contact-overdue").size();
            work.submit(reference, CONVERSATION, work.ownerOf(reference), with("summaryConfirmed", "no"));

            work.fire(reference, LIMIT);

            assertThat(record.lettersTo(reference, "contact-overdue")).hasSize(2 * told);
        }

        @Test
        void cannotBeSkippedWithACustomerWhoLeftATelephoneNumber() {
            String reference = work.receive(Map.of());

            record.refuses(reference, CONVERSATION, work.ownerOf(reference), Map.of("reached", "no", "noWayToReach", true),
                    "This customer left a way to be reached; try it, and write down what you tried.");
        }
    }

    /** A refusal changes nothing, so one case is enough for all of them. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @DisplayName("A conversation that is not whole")
    class HalfAConversation {

        private String reference;

        @BeforeAll
        void aCase() {
            reference = work.receive(Map.of());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                reached          |         | Please fill in 'Did you reach the customer?'.
                reached          | perhaps | Answer 'Did you reach the customer?' with yes or no, not 'perhaps'.
                way              | pigeon  | 'pigeon' is not a value of way; choose one of: phone, chat, mail, visit, other.
                summaryConfirmed |         | Please fill in 'Is the summary right, according to the customer?'.
                moodBefore       | 6       | 'Mood at the start' takes a mark from 1 to 5, not '6'.
                recognition      |         | Before the summary can be confirmed, fill in 'What you recognised, in the customer's own words'.
                currentSituation |         | Before the summary can be confirmed, fill in 'What is the situation now'.
                currentFeeling   |         | Before the summary can be confirmed, fill in 'How does the customer feel about it'.
                desiredSituation |         | Before the summary can be confirmed, fill in 'What should it be'.
                desiredFeeling   |         | Before the summary can be confirmed, fill in 'How would that feel'.
                discrepancy      |         | Before the summary can be confirmed, fill in 'The difference between now and wished'.
                summary          |         | Before the summary can be confirmed, fill in 'The summary you read back'.
                """, quoteCharacter = '"')
        void isRefused(String field, String value, String sentence) {
            record.refuses(reference, CONVERSATION, work.ownerOf(reference), with(field, value), sentence);
        }
    }

    @Nested
    @DisplayName("The closing conversation")
    class Closing {

        @Test
        void isHeldAfterTheCustomerAcceptedAndEndsTheComplaint() {
            String reference = accepted();
            assertThat(record.due(reference, CLOSING)).isEqualTo(at("2031-02-11T14:00:00"));

            work.close(reference);

            assertThat(work.endsOf(reference)).contains("endEvent_complaintClosed");
            assertThat(record.story(reference)).returns("closed-as-accepted", Story::status)
                    .returns(new Story.Closing("answered", 5, 4, "Thanks", "We sent it again", "The label is checked twice"), Story::closing);
            assertThat(record.letters(reference)).containsExactlyInAnyOrder("acknowledgement", "offer", "closing");
            assertThat(record.everyClockEnded(reference)).isTrue();
            assertThat(work.isRunning(reference)).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"declined", "not-reached"})
        void doesNotKeepAComplaintOpenWhoseCustomerWouldRatherNotSay(String asked) {
            String reference = accepted();

            work.submit(reference, CLOSING, work.ownerOf(reference), Map.of("asked", asked, "doneForCustomer", "We sent it again",
                    "doneForOrganisation", "The label is checked twice"));

            assertThat(record.story(reference).closing()).isEqualTo(new Story.Closing(asked, null, null, "", "We sent it again", "The label is checked twice"));
            assertThat(work.isRunning(reference)).isFalse();
        }
    }

    /** A refusal changes nothing, so one case is enough for all of them. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @DisplayName("A closing conversation without what the customer said")
    class HalfAClosing {

        private String reference;

        @BeforeAll
        void aCase() {
            reference = accepted();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                asked             |       | Please fill in 'Did you ask how it went?'.
                asked             | later | 'later' is not a value of asked; choose one of: answered, declined, not-reached.
                conversationScore |       | The customer answered: fill in both marks, or choose 'Yes, they would rather not say'.
                moodAfter         |       | The customer answered: fill in both marks, or choose 'Yes, they would rather not say'.
                conversationScore | 0     | 'How were the conversations' takes a mark from 1 to 5, not '0'.
                moodAfter         | 4.5   | 'Mood now' takes a mark from 1 to 5, not '4.5'.
                doneForCustomer   |       | Please fill in 'What we did, for the customer'.
                doneForOrganisation |     | Please fill in 'What we did, for ourselves'.
                """, quoteCharacter = '"')
        void isRefused(String field, String value, String sentence) {
            Map<String, Object> told = new HashMap<>(Map.of("asked", "answered", "conversationScore", "5", "moodAfter", "4",
                    "doneForCustomer", "We sent it again", "doneForOrganisation", "The label is checked twice"));
            told.put(field, value);

            record.refuses(reference, CLOSING, work.ownerOf(reference), told, sentence);
        }
    }

    private static Map<String, Object> with(String field, String value) {
        Map<String, Object> said = new HashMap<>(CaseWork.CONVERSATION);
        said.put(field, value);
        return said;
    }

    private String accepted() {
        String reference = work.heard();
        work.offer(reference, "none", "");
        work.present(reference, "accepted");
        return reference;
    }
}
