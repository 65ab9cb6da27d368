package nl.klachtkracht.process.promise;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.PathTest;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.contact.CustomerReached;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.promise.PromiseDesk;
import nl.klachtkracht.refusal.Refused;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

@PathTest
class PromiseKeepingPathTest {

    private static final String TALK = "userTask_holdFirstConversation";
    private static final String KEEP = "userTask_keepPromise";
    private static final String EXPLAIN = "userTask_explainBrokenPromise";
    private static final String CLOSING = "userTask_closeConversation";
    private static final String REMINDER = "boundaryTimer_reminder";
    private static final String MOMENT = "boundaryTimer_promisedMoment";
    private static final String OWN_UP = "boundaryTimer_ownUp";

    private static final Map<String, Object> OFFER = Map.of("offerText", "A new parcel", "offerDifference", "None", "compensationKind", "none", "amount", "");

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private PromiseDesk promises;
    @Autowired
    private ComplaintDesk complaints;
    @Autowired
    private PromisesOfClosedCases repair;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void tuesdayMorning() {
        CaseWork.setTime(at("2031-03-11T10:00:00"));
    }

    @Nested
    @DisplayName("A promise that is kept")
    class Kept {

        @Test
        void isRemindedInTimeAndKeptWithAWord() {
            String reference = promised("2031-03-12T15:00+01:00");
            assertThat(record.due(reference, KEEP)).isEqualTo(at("2031-03-12T15:00:00"));
            assertThat(record.groups(reference, KEEP)).containsExactlyInAnyOrder("agent", "team-lead");
            assertThat(work.task(reference, KEEP)).returns(owner(reference), task -> task.getAssignee()).returns(50, task -> task.getPriority());
            assertThat(record.timerDue(reference, REMINDER)).isEqualTo(at("2031-03-12T13:00:00"));
            assertThat(record.timerDue(reference, MOMENT)).isEqualTo(at("2031-03-12T15:00:00"));
            assertThat(record.clock(reference, "promise")).returns("running", Story.Running::state).returns(owner(reference), Story.Running::responsible)
                    .returns(at("2031-03-12T15:00:00"), Story.Running::dueAt).returns(at("2031-03-12T15:00:00"), Story.Running::limitAt);

            work.fire(reference, REMINDER);
            assertThat(record.lettersTo(reference, "promise-due")).containsExactly(owner(reference) + "@example.org");
            assertThat(work.endsOf(reference)).contains("endEvent_ownerReminded");

            work.submit(reference, KEEP, owner(reference), Map.of("word", "Called, it is on its way"));
            assertThat(work.endsOf(reference)).contains("endEvent_promiseKept");
            assertThat(lastPromise(reference)).isEqualTo(new Story.Promised("The parcel is at your door", "customer", owner(reference),
                    at("2031-03-11T10:00:00"), at("2031-03-12T15:00:00"), "kept", at("2031-03-12T13:00:00"), "Called, it is on its way", "promise"));
            assertThat(record.clock(reference, "promise")).returns("ended", Story.Running::state).returns("kept", Story.Running::endedHow)
                    .returns(null, Story.Running::brokenAt);
            assertThat(stories(reference)).isEmpty();
        }

        @Test
        void canBeMadeWhileTheSignalIsCaptured() {
            String reference = work.capture("anna", with(Map.of("text", "My parcel never arrived", "channel", "phone"), "2031-03-12T15:00+01:00"));

            assertThat(lastPromise(reference)).returns("anna", Story.Promised::by).returns("open", Story.Promised::state)
                    .returns(at("2031-03-12T15:00:00"), Story.Promised::dueAt);
            assertThat(work.task(reference, KEEP).getAssignee()).isEqualTo(owner(reference));
        }

        @Test
        void canLeadToAnother() {
            String reference = promised("2031-03-12T15:00+01:00");

            work.submit(reference, KEEP, owner(reference), with(Map.of("word", "Sent", "promiseTo", "the warehouse"), "2031-03-14T15:00+01:00"));

            assertThat(record.story(reference).promises()).extracting(Story.Promised::state, Story.Promised::to)
                    .endsWith(tuple("kept", "customer"), tuple("open", "the warehouse"));
            assertThat(record.due(reference, KEEP)).isEqualTo(at("2031-03-14T15:00:00"));
        }

        @Test
        void standsBehindThePromiseOfTheAcknowledgement() {
            String reference = promised("2031-03-12T15:00+01:00");

            assertThat(record.story(reference).promises()).extracting(Story.Promised::text)
                    .containsExactly("A solution or a clear answer", "The parcel is at your door");
        }

        @ParameterizedTest(name = "made at {0} for {1}: reminded at {2}")
        @CsvSource({
            "2031-03-11T10:00:00, 2031-03-11T11:00+01:00, 2031-03-11T10:30+01:00",
            "2031-03-11T10:00:00, 2031-03-11T14:00+01:00, 2031-03-11T12:00+01:00",
            // Three hours pass between midnight and four in the night in which the clocks go forward, five when they go back.
            "2031-03-30T00:00:00, 2031-03-30T04:00+02:00, 2031-03-30T01:30+01:00",
            "2031-10-26T00:00:00, 2031-10-26T04:00+01:00, 2031-10-26T02:00+01:00"})
        void isRemindedTwoHoursBeforeOrAtHalfOfItsTime(String made, String due, OffsetDateTime reminded) {
            CaseWork.setTime(at(made));

            String reference = promised(due);

            assertThat(record.timerDue(reference, REMINDER)).isEqualTo(reminded.toInstant());
        }

        @Test
        void byReachingTheCustomerWhenItIsACall() {
            String reference = work.heard();
            Instant moment = promises.callMoment(reference);
            assertThat(moment).isEqualTo(at("2031-03-11T11:00:00"));
            call(reference, moment);
            promise(reference, "2031-03-12T15:00+01:00");
            CaseWork.setTime(at("2031-03-11T10:40:00"));

            reached(reference);

            assertThat(work.endsOf(reference)).containsOnlyOnce("endEvent_promiseKept");
            assertThat(record.story(reference).promises()).filteredOn(promise -> promise.text().equals("Call the customer")).singleElement()
                    .returns("kept", Story.Promised::state).returns(at("2031-03-11T10:40:00"), Story.Promised::keptAt)
                    .returns("The customer was reached.", Story.Promised::word);
            assertThat(record.due(reference, KEEP)).as("what else was promised stays").isEqualTo(at("2031-03-12T15:00:00"));
        }

        @ParameterizedTest(name = "at {0} a call is for {1}")
        @CsvSource({"2031-03-11T10:00:00, 2031-03-11T11:00:00", "2031-03-11T19:30:00, 2031-03-12T09:30:00", "2031-03-11T20:00:00, 2031-03-12T10:00:00",
            "2031-03-11T23:00:00, 2031-03-12T10:00:00", "2031-03-29T22:00:00, 2031-03-30T10:00:00", "2031-10-25T22:00:00, 2031-10-26T10:00:00"})
        void aCallWithoutAMomentIsAnHourIntoTheContactWindow(String now, String expected) {
            String reference = work.heard();
            CaseWork.setTime(at(now));

            assertThat(promises.callMoment(reference)).isEqualTo(at(expected));
        }
    }

    @Nested
    @DisplayName("A promise that is broken")
    class Broken {

        @Test
        void isToldAtOnceToTheOwnerAndTheTeamLead() {
            String reference = promised("2031-03-12T15:00+01:00");

            work.fire(reference, MOMENT);

            assertThat(work.waitsFor(reference, EXPLAIN)).isTrue();
            assertThat(work.waitsFor(reference, KEEP)).isFalse();
            assertThat(record.lettersTo(reference, "promise-missed"))
                    .contains(owner(reference) + "@example.org", CaseWork.LEAD + "@example.org");
            assertThat(record.letters(reference)).doesNotContain("promise-broken");
            assertThat(record.clock(reference, "promise")).returns("broken", Story.Running::endedHow)
                    .returns(at("2031-03-12T15:00:00"), Story.Running::brokenAt);
            assertThat(record.clock(reference, "explanation")).returns("running", Story.Running::state)
                    .returns(at("2031-03-12T19:00:00"), Story.Running::dueAt).returns(owner(reference), Story.Running::responsible);
            assertThat(record.due(reference, EXPLAIN)).isEqualTo(at("2031-03-12T19:00:00"));
            assertThat(record.groups(reference, EXPLAIN)).containsExactlyInAnyOrder("agent", "team-lead");
            assertThat(record.timerDue(reference, OWN_UP)).isEqualTo(at("2031-03-12T18:45:00"));
        }

        @Test
        void isExplainedByAPersonWhoNamesANewMoment() {
            String reference = broken();
            CaseWork.setTime(at("2031-03-12T16:00:00"));

            work.submit(reference, EXPLAIN, CaseWork.LEAD, Map.of("explanation", "Our van broke down.", "newMoment", "2031-03-13T12:00+01:00"));

            assertThat(work.endsOf(reference)).contains("endEvent_brokenPromiseOwnedUpTo");
            assertThat(record.clock(reference, "explanation")).returns("explained", Story.Running::endedHow).returns(null, Story.Running::brokenAt);
            assertThat(letter(reference)).contains("The parcel is at your door", "by Wednesday 12 March, 15:00", "Our van broke down.",
                    "This is our new promise: it is done by Thursday 13 March, 12:00.");
            assertThat(record.lettersTo(reference, "promise-broken")).containsExactly("jo@example.org");
            assertThat(record.story(reference).promises()).extracting(Story.Promised::state, Story.Promised::dueAt, Story.Promised::word).endsWith(
                    tuple("broken", at("2031-03-12T15:00:00"), "Our van broke down."),
                    tuple("open", at("2031-03-13T12:00:00"), ""));
            assertThat(record.due(reference, KEEP)).isEqualTo(at("2031-03-13T12:00:00"));
            assertThat(row(reference)).containsEntry("explained_by", CaseWork.LEAD).containsEntry("told_at", Timestamp.from(at("2031-03-12T16:00:00")));
        }

        @Test
        void isOwnedUpToByLetterWithinFourHoursWhenNobodyExplains() {
            String reference = broken();

            work.fire(reference, OWN_UP);

            assertThat(work.endsOf(reference)).contains("endEvent_brokenPromiseOwnedUpTo");
            assertThat(letter(reference)).contains("We did not do it in time.", "calls you on Wednesday 12 March, 19:45", "we are sorry")
                    .doesNotContain("This is what happened");
            assertThat(record.story(reference).letters()).filteredOn(letter -> letter.kind().equals("promise-broken")).singleElement()
                    .satisfies(letter -> assertThat(letter.writtenAt()).isBefore(at("2031-03-12T19:00:00")));
            assertThat(record.clock(reference, "explanation")).returns("owned up by itself", Story.Running::endedHow).returns(null, Story.Running::brokenAt);
            assertThat(lastPromise(reference)).returns("Call the customer", Story.Promised::text).returns(at("2031-03-12T19:45:00"), Story.Promised::dueAt);
            assertThat(record.due(reference, KEEP)).isEqualTo(at("2031-03-12T19:45:00"));
        }

        @ParameterizedTest(name = "broken at {0}: owned up to by {1}")
        @CsvSource({"2031-03-30T01:30+01:00, 2031-03-30T06:15:00", "2031-10-26T01:30+02:00, 2031-10-26T04:15:00"})
        void hasFourHoursThatReallyPassInTheNightsOfChangingTime(String due, String letterAt) {
            CaseWork.setTime(at(due.substring(0, 10) + "T00:00:00"));
            String reference = promised(due);

            work.fire(reference, MOMENT);

            assertThat(record.timerDue(reference, OWN_UP)).isEqualTo(at(letterAt));
            assertThat(record.due(reference, EXPLAIN)).isEqualTo(at(letterAt).plus(Duration.ofMinutes(15)));
        }

        @Test
        void noticedTooLateLeavesNoMoreTimeThanThereWas() {
            String reference = promised("2031-03-12T15:00+01:00");
            CaseWork.setTime(at("2031-03-12T17:00:00"));

            work.run(reference, MOMENT);

            assertThat(record.due(reference, EXPLAIN)).isEqualTo(at("2031-03-12T19:00:00"));
            assertThat(record.timerDue(reference, OWN_UP)).isEqualTo(at("2031-03-12T18:45:00"));
        }

        @Test
        void isToldByTelephoneToWhoLeftNoMailAddress() {
            String reference = work.receive(Map.of("customerEmail", ""));
            promise(reference, "2031-03-12T15:00+01:00");
            work.fire(reference, MOMENT);

            work.submit(reference, EXPLAIN, owner(reference), Map.of("explanation", "I told them our van broke down.", "newMoment", "2031-03-13T12:00+01:00"));

            assertThat(record.story(reference).letters()).filteredOn(letter -> letter.kind().equals("promise-broken")).singleElement()
                    .returns("no-address", Story.Written::state);
            assertThat(row(reference).get("told_at")).isNotNull();
        }

        @Test
        void isNotCountedAsToldWhenNobodySaidItAndNoLetterCanGo() {
            String reference = work.receive(Map.of("customerEmail", ""));
            promise(reference, "2031-03-12T15:00+01:00");
            work.fire(reference, MOMENT);

            work.fire(reference, OWN_UP);

            assertThat(row(reference)).containsEntry("told_at", null);
            assertThat(row(reference).get("owned_up_at")).isNotNull();
            assertThat(lastPromise(reference).text()).isEqualTo("Call the customer");
        }

        @Test
        void isOwnedUpToAlsoWhenItsComplaintEndsMeanwhile() {
            String reference = broken();

            complaints.withdraw(reference, "Never mind", "anna");

            assertThat(work.waitsFor(reference, EXPLAIN)).isTrue();
            assertThat(work.openTasks(reference)).isEmpty();
            work.fire(reference, OWN_UP);
            assertThat(record.letters(reference)).contains("promise-broken");
        }

        @Test
        void countsOnceHoweverOftenItIsNoticed() {
            String reference = broken();
            String subject = "promise-" + row(reference).get("id");
            Map<String, Object> before = record.rows(reference);
            promises.recordBroken(reference, subject);
            assertThat(record.rows(reference)).isEqualTo(before);

            work.fire(reference, OWN_UP);
            Map<String, Object> ownedUp = record.rows(reference);
            promises.ownUp(reference, subject);
            assertThat(record.rows(reference)).isEqualTo(ownedUp);
        }

        private String broken() {
            String reference = promised("2031-03-12T15:00+01:00");
            work.fire(reference, MOMENT);
            return reference;
        }
    }

    @Nested
    @DisplayName("When the complaint has ended")
    class Closed {

        @Test
        void whatWasPromisedToTheCustomerIsStillOwed() {
            String reference = work.heard();
            promise(reference, "2031-03-14T15:00+01:00");
            work.present(reference, "accepted");

            work.close(reference);

            assertThat(record.story(reference).status()).isEqualTo("closed-as-accepted");
            assertThat(work.waitsFor(reference, KEEP)).isTrue();
            assertThat(work.openTasks(reference)).isEmpty();
            assertThat(record.due(reference, KEEP)).isEqualTo(at("2031-03-14T15:00:00"));
            assertThat(record.timerDue(reference, REMINDER)).isEqualTo(at("2031-03-14T13:00:00"));
            work.submit(reference, KEEP, owner(reference), Map.of("word", "Sent"));
            assertThat(record.everyClockEnded(reference)).isTrue();
        }

        @Test
        void aCallAboutItIsNoLongerNeeded() {
            String reference = accepted();
            call(reference, at("2031-03-12T10:00:00"));

            work.close(reference);

            assertThat(work.endsOf(reference)).contains("endEvent_promiseNoLongerNeeded");
            assertThat(lastPromise(reference)).returns("ended", Story.Promised::state);
            assertThat(record.clock(reference, "promise").endedHow()).isEqualTo("ended with the case");
            assertThat(work.isRunning(reference)).isFalse();
        }

        @Test
        void aCallThatALetterNamedAfterwardsIsNeeded() {
            String reference = work.heard();
            promise(reference, "2031-03-12T15:00+01:00");
            work.present(reference, "accepted");
            work.fire(reference, MOMENT);
            work.close(reference);
            work.fire(reference, OWN_UP);

            assertThat(repair.repair()).isZero();

            assertThat(record.due(reference, KEEP)).isEqualTo(at("2031-03-12T19:45:00"));
        }

        @Test
        void whoWithdrewReadsThatWeAreSorryAndOfNoOtherCall() {
            String reference = promised("2031-03-12T15:00+01:00");
            work.fire(reference, MOMENT);
            complaints.withdraw(reference, "Never mind", "anna");

            work.fire(reference, OWN_UP);

            assertThat(letter(reference)).contains("We did not do it in time.", "we are sorry").doesNotContain("calls you");
            assertThat(work.isRunning(reference)).isFalse();
            assertThat(record.everyClockEnded(reference)).isTrue();
        }

        @Test
        void whoeverWaitsForACallIsNotPromisedASecondOne() {
            String reference = work.heard();
            promise(reference, "2031-03-12T15:00+01:00");
            call(reference, at("2031-03-13T10:00:00"));

            work.fire(reference, MOMENT);
            work.fire(reference, OWN_UP);

            assertThat(letter(reference)).contains("calls you on Thursday 13 March, 10:00");
            assertThat(record.story(reference).promises()).filteredOn(promise -> promise.kind().equals("call") && promise.state().equals("open"))
                    .extracting(Story.Promised::dueAt).containsExactly(at("2031-03-13T10:00:00"));
        }

        @Test
        void aCallThatWasMissedBeforeIsNotPromisedAgain() {
            String reference = accepted();
            call(reference, at("2031-03-12T10:00:00"));
            work.fire(reference, MOMENT);
            work.close(reference);

            work.fire(reference, OWN_UP);

            assertThat(letter(reference)).contains("We promised to call you", "we are sorry").doesNotContain("calls you");
            assertThat(work.isRunning(reference)).isFalse();
        }

        @Test
        void whatWasNotToldAtOnceIsToldAtTheNextLook() {
            String reference = promised("2031-03-14T15:00+01:00");
            database.update("update complaint set state = 'WITHDRAWN', closed_at = ? where reference = ?", Timestamp.from(at("2031-03-11T11:00:00")), reference);

            assertThat(repair.repair()).isEqualTo(1);
            assertThat(work.endsOf(reference)).contains("endEvent_promiseNoLongerNeeded");
            assertThat(repair.repair()).isZero();
        }

        @Test
        void aCustomerWhoWithdrewIsOwedNothingMore() {
            String reference = promised("2031-03-14T15:00+01:00");

            complaints.withdraw(reference, "Never mind", "anna");

            assertThat(work.endsOf(reference)).contains("endEvent_promiseNoLongerNeeded");
            assertThat(lastPromise(reference)).returns("ended", Story.Promised::state);
            assertThat(work.isRunning(reference)).isFalse();
        }

        @Test
        void whatIsPromisedWhileClosingIsForAfterwards() {
            String reference = accepted();

            work.submit(reference, CLOSING, owner(reference), with(closing("no"), "2031-03-20T12:00+01:00"));

            assertThat(record.story(reference).status()).isEqualTo("closed-as-accepted");
            assertThat(record.due(reference, KEEP)).isEqualTo(at("2031-03-20T12:00:00"));
        }

        @Test
        void aCustomerWhoWantsToKnowWhatWeChangeHasAPromise() {
            String reference = accepted();

            work.submit(reference, CLOSING, owner(reference), closing("yes"));

            assertThat(lastPromise(reference)).returns("Tell the customer what we changed", Story.Promised::text)
                    .returns(at("2031-04-10T12:00:00"), Story.Promised::dueAt).returns("open", Story.Promised::state);
            assertThat(repair.repair()).as("nothing is left to be told").isZero();
            assertThat(record.due(reference, KEEP)).isEqualTo(at("2031-04-10T12:00:00"));

            work.fire(reference, MOMENT);
            work.submit(reference, EXPLAIN, owner(reference), Map.of("explanation", "The change is late.", "newMoment", "2031-05-01T12:00+02:00"));
            assertThat(letter(reference)).contains("what we change because of what you told us", "by Thursday 1 May, 12:00");
            work.submit(reference, KEEP, owner(reference), Map.of("word", "Told them we now call ahead"));
            assertThat(lastPromise(reference).state()).isEqualTo("kept");
            assertThat(work.isRunning(reference)).isFalse();
        }

        @Test
        void aCustomerWhoDoesNotHasNone() {
            String reference = accepted();

            work.submit(reference, CLOSING, owner(reference), closing("no"));

            assertThat(promiseRows(reference)).isEmpty();
            assertThat(work.isRunning(reference)).isFalse();
        }

        private String accepted() {
            String reference = work.heard();
            work.offer(reference, "none", "");
            work.present(reference, "accepted");
            return reference;
        }

        private static Map<String, Object> closing(String tellChange) {
            return Map.of("asked", "answered", "conversationScore", "5", "moodAfter", "4", "closingWords", "Thanks", "doneForCustomer", "We sent it again", "doneForOrganisation", "The label is checked twice", "tellChange", tellChange);
        }
    }

    @Nested
    @DisplayName("What a form refuses")
    class Refusals {

        @Test
        void aPromiseWithoutAMomentToCome() {
            String reference = work.receive(Map.of());
            String person = work.ownerOf(reference);
            Map<String, Object> talk = new HashMap<>(CaseWork.CONVERSATION);
            talk.put("promiseText", "The parcel is at your door");
            record.refuses(reference, TALK, person, talk,
                    "You wrote down a promise without a moment: fill in 'By when?', day and time, so that it can be kept.");
            talk.put("promiseDue", "2031-03-11T10:00+01:00");
            record.refuses(reference, TALK, person, talk, "The moment in 'By when?' has passed: a promise is for a moment to come.");
            talk.put("promiseDue", "soon");
            record.refuses(reference, TALK, person, talk, "'By when?' takes a date and a time such as 2026-03-05T14:30+01:00, not 'soon'.");
            talk.put("promiseDue", "2031-03-12T10:00+01:00");
            talk.put("promiseText", "");
            record.refuses(reference, TALK, person, talk,
                    "You filled in a moment without a promise: fill in 'What do you promise?', or clear the moment.");
        }

        @Test
        void anOtherRefusalTakesThePromiseBack() {
            String reference = work.receive(Map.of());
            Map<String, Object> talk = with(CaseWork.CONVERSATION, "2031-03-12T10:00+01:00");
            talk.put("summary", "");

            record.refuses(reference, TALK, work.ownerOf(reference), talk, "Before the summary can be confirmed, fill in 'The summary you read back'.");
            assertThat(stories(reference)).isEmpty();
        }

        @Test
        void keepingItWithoutAWordOrTooLate() {
            String reference = promised("2031-03-12T15:00+01:00");
            record.refuses(reference, KEEP, owner(reference), Map.of("word", " "), "Please fill in 'What did you do?'.");
            CaseWork.setTime(at("2031-03-12T15:00:01"));
            record.refuses(reference, KEEP, owner(reference), Map.of("word", "Done"),
                    "The moment of this promise has passed; in a few seconds you are asked what happened and when it will be done.");
        }

        @Test
        void anExplanationWithoutWordsOrWithoutAMomentToCome() {
            String reference = promised("2031-03-12T15:00+01:00");
            work.fire(reference, MOMENT);
            String person = owner(reference);
            record.refuses(reference, EXPLAIN, person, Map.of("newMoment", "2031-03-13T12:00+01:00"), "Please fill in 'What happened?'.");
            record.refuses(reference, EXPLAIN, person, Map.of("explanation", "We forgot."), "Fill in 'The new moment', day and time: the letter names it.");
            record.refuses(reference, EXPLAIN, person, Map.of("explanation", "We forgot.", "newMoment", "2031-03-12T15:00+01:00"),
                    "The moment in 'The new moment' has passed: name one to come, and one that you can keep.");
        }

        @Test
        void aNewMomentForACallInHoursInWhichTheCustomerIsNotToBeCalled() {
            String reference = work.heard();
            call(reference, at("2031-03-11T12:00:00"));
            work.fire(reference, MOMENT);
            record.refuses(reference, EXPLAIN, owner(reference), Map.of("explanation", "We forgot.", "newMoment", "2031-03-12T20:00+01:00"),
                    "'The new moment' lies outside the hours in which this customer wants to be called, 09:00 to 20:00.");

            work.submit(reference, EXPLAIN, owner(reference), Map.of("explanation", "We forgot.", "newMoment", "2031-03-12T19:59+01:00"));

            assertThat(record.due(reference, KEEP)).isEqualTo(at("2031-03-12T19:59:00"));
        }

        @Test
        void aPromiseOfSomebodyElse() {
            String other = promised("2031-03-12T15:00+01:00");
            String reference = promised("2031-03-12T16:00+01:00");
            Map<String, Object> before = record.rows(other);
            runtime.setVariable(work.task(reference, KEEP).getExecutionId(), "subject", "promise-" + row(other).get("id"));

            assertThatThrownBy(() -> work.submit(reference, KEEP, owner(reference), Map.of("word", "Done")))
                    .isNotInstanceOf(Refused.class).hasStackTraceContaining("There is no 'promise-%s' of %s".formatted(row(other).get("id"), reference));
            assertThat(record.rows(other)).isEqualTo(before);
        }
    }

    @Test
    void severalPromisesOfOneCaseEachHaveTheirOwnStory() {
        String reference = promised("2031-03-12T15:00+01:00");
        promise(reference, "2031-03-13T15:00+01:00");
        List<ProcessInstance> open = stories(reference);
        assertThat(open).hasSize(2);

        work.fire(reference, MOMENT);

        assertThat(work.waitsFor(reference, EXPLAIN)).isTrue();
        assertThat(work.waitsFor(reference, KEEP)).isTrue();
    }

    private String promised(String due) {
        String reference = work.receive(Map.of());
        promise(reference, due);
        return reference;
    }

    /** On the form of the conversation, or afterwards on the one of the offer. */
    private void promise(String reference, String due) {
        boolean heard = !work.openTasks(reference).contains(TALK);
        work.submit(reference, heard ? "userTask_prepareOffer" : TALK, owner(reference), with(heard ? OFFER : CaseWork.CONVERSATION, due));
    }

    private static Map<String, Object> with(Map<String, Object> values, String due) {
        Map<String, Object> promised = new HashMap<>(values);
        promised.put("promiseText", "The parcel is at your door");
        promised.put("promiseDue", due);
        return promised;
    }

    private void call(String reference, Instant at) {
        work.inTransaction(() -> promises.promiseCall(reference, at, owner(reference)));
    }

    private void reached(String reference) {
        work.inTransaction(() -> events.publishEvent(new CustomerReached(reference, ClockUtil.getCurrentTime().toInstant())));
    }

    private String owner(String reference) {
        return record.story(reference).owner();
    }

    private Story.Promised lastPromise(String reference) {
        List<Story.Promised> all = record.story(reference).promises();
        return all.get(all.size() - 1);
    }

    private List<ProcessInstance> stories(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(PromiseKeepingProcess.KEY).list();
    }

    private Map<String, Object> row(String reference) {
        return promiseRows(reference).get(0);
    }

    private List<Map<String, Object>> promiseRows(String reference) {
        return database.queryForList("select * from promise where reference = ? order by id", reference);
    }

    private String letter(String reference) {
        return database.queryForObject("select body_text from letter where reference = ? and kind = 'PROMISE_BROKEN' order by written_at desc limit 1",
                String.class, reference);
    }
}
