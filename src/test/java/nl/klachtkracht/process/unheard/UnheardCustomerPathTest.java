package nl.klachtkracht.process.unheard;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.PathTest;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.signal.Channel;
import nl.klachtkracht.signal.SignalIntake;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PathTest
class UnheardCustomerPathTest {

    private static final String TASK = "userTask_answerUnheardCustomer";
    private static final String CONVERSATION = "userTask_holdFirstConversation";
    private static final Map<String, Object> ANSWER = Map.of("reached", "yes", "way", "phone", "answer", "I am sorry; the parcel comes tomorrow");

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private SignalIntake intake;
    @Autowired
    private ComplaintDesk complaints;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private UnheardStory unheard;

    private String reference;

    @BeforeEach
    void tuesdayMorning() {
        CaseWork.setTime(at("2031-09-09T10:00:00"));
        reference = work.receive(Map.of());
    }

    /** Ten minutes later each time. */
    private void writes(int times) {
        for (int time = 0; time < times; time++) {
            CaseWork.advance(Duration.ofMinutes(10));
            intake.receiveMessage(reference, "Where is it?", Channel.MAIL, null);
        }
    }

    @Test
    void twoMessagesWithoutAnAnswerAreATaskOfTheTeamLeadWithinTheHour() {
        writes(1);
        assertThat(work.openTasks(reference)).containsExactly(CONVERSATION);

        writes(1);

        assertThat(work.openTasks(reference)).containsExactlyInAnyOrder(CONVERSATION, TASK);
        assertThat(record.due(reference, TASK)).isEqualTo(at("2031-09-09T11:20:00"));
        assertThat(work.task(reference, TASK).getPriority()).isEqualTo(85);
        assertThat(record.groups(reference, TASK)).containsExactly("team-lead");
        assertThat(record.clock(reference, "unheard")).returns("team-lead", Story.Running::responsible)
                .returns(at("2031-09-09T11:20:00"), Story.Running::limitAt);
        assertThat(record.lettersTo(reference, "customer-unheard")).contains("lea@example.org");
    }

    @Test
    void theNextContactComesSooner() {
        Story.Running planned = record.clock(reference, "contact");
        assertThat(planned).returns(at("2031-09-09T12:00:00"), Story.Running::dueAt).returns(at("2031-09-09T14:00:00"), Story.Running::limitAt);

        writes(2);

        assertThat(record.clock(reference, "contact")).returns("running", Story.Running::state)
                .returns(at("2031-09-09T10:50:00"), Story.Running::dueAt).returns(at("2031-09-09T11:20:00"), Story.Running::limitAt);
        assertThat(record.story(reference).clocks()).filteredOn(clock -> clock.kind().equals("contact")).first()
                .returns("customer wrote twice", Story.Running::endedHow);
        assertThat(record.due(reference, CONVERSATION)).isEqualTo(at("2031-09-09T10:50:00"));
        assertThat(record.timerDue(reference, "boundaryTimer_contactLimit")).isEqualTo(at("2031-09-09T11:20:00"));
        assertThat(record.clock(reference, "resolution").dueAt()).isEqualTo(at("2031-09-11T10:00:00"));
    }

    @Test
    void aContactThatIsNearOrWasMissedStaysAsItIs() {
        CaseWork.setTime(at("2031-09-09T13:20:00"));
        writes(2);
        assertThat(record.clock(reference, "contact")).returns(at("2031-09-09T12:00:00"), Story.Running::dueAt)
                .returns(at("2031-09-09T14:00:00"), Story.Running::limitAt).returns("complaint opened", Story.Running::startedBy);

        reference = work.receive(Map.of());
        CaseWork.setTime(at("2031-09-09T19:00:00"));
        writes(2);
        assertThat(record.clock(reference, "contact").limitAt()).isBefore(at("2031-09-09T19:00:00"));
        assertThat(work.openTasks(reference)).contains(TASK);
    }

    @Test
    void atNightTheHourIsCountedInTheWindowOfTheCustomer() {
        CaseWork.setTime(at("2031-09-09T22:00:00"));
        reference = work.receive(Map.of());
        writes(2);

        assertThat(record.due(reference, TASK)).isEqualTo(at("2031-09-10T10:00:00"));
        assertThat(record.clock(reference, "contact")).returns(at("2031-09-10T09:30:00"), Story.Running::dueAt)
                .returns(at("2031-09-10T10:00:00"), Story.Running::limitAt);
    }

    @Test
    void aThirdMessageIsNoSecondTask() {
        writes(4);

        assertThat(work.openTasks(reference)).containsExactlyInAnyOrder(CONVERSATION, TASK);
        assertThat(record.lettersTo(reference, "customer-unheard")).doesNotHaveDuplicates();
        assertThat(unheard.repair()).isZero();
    }

    @Test
    void whoHadContactInBetweenWasHeard() {
        writes(1);
        CaseWork.advance(Duration.ofMinutes(10));
        work.submit(reference, CONVERSATION, work.ownerOf(reference), CaseWork.CONVERSATION);
        writes(1);

        assertThat(work.openTasks(reference)).doesNotContain(TASK);
        writes(1);
        assertThat(work.openTasks(reference)).contains(TASK);
    }

    @Test
    void aTryInVainIsNoAnswer() {
        writes(1);
        CaseWork.advance(Duration.ofMinutes(10));
        work.submit(reference, CONVERSATION, work.ownerOf(reference), Map.of("reached", "no", "way", "phone", "note", "No answer"));
        writes(1);

        assertThat(work.openTasks(reference)).contains(TASK);
    }

    @Test
    void theTeamLeadsAnswerIsAContact() {
        writes(2);
        CaseWork.advance(Duration.ofMinutes(15));

        work.submit(reference, TASK, CaseWork.LEAD, ANSWER);

        assertThat(work.openTasks(reference)).doesNotContain(TASK);
        assertThat(work.endsOf(reference)).contains("endEvent_customerAnswered").doesNotContain("endEvent_customerHeardMeanwhile");
        assertThat(record.story(reference).contacts()).last().returns(true, Story.Contacted::reached).returns(CaseWork.LEAD, Story.Contacted::by)
                .returns("I am sorry; the parcel comes tomorrow", Story.Contacted::note);
        assertThat(record.clock(reference, "unheard")).returns("customer answered", Story.Running::endedHow).returns(null, Story.Running::brokenAt);
        writes(1);
        assertThat(work.openTasks(reference)).doesNotContain(TASK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no  | phone | Sorry | The customer is still waiting: call again or write to them; this task stays until they have heard from you.
            yes |       | Sorry | Please fill in 'How'.
            yes | phone |       | Please fill in 'What you told the customer'.
            """)
    void anAnswerThatNobodyGotIsRefused(String reached, String way, String answer, String sentence) {
        writes(2);

        record.refuses(reference, TASK, CaseWork.LEAD, Map.of("reached", reached, "way", way == null ? "" : way, "answer", answer == null ? "" : answer), sentence);
    }

    @Test
    void theTaskIsGoneWhenTheOwnerSpeaksWithTheCustomerMeanwhile() {
        writes(2);

        work.submit(reference, CONVERSATION, record.story(reference).owner(), CaseWork.CONVERSATION);

        assertThat(work.openTasks(reference)).doesNotContain(TASK);
        assertThat(work.endsOf(reference)).contains("endEvent_customerHeardMeanwhile");
        assertThat(record.clock(reference, "unheard").state()).isEqualTo("ended");
    }

    @Test
    void theTaskIsGoneWhenTheComplaintIsClosedFirst() {
        writes(2);

        complaints.withdraw(reference, "Never mind", "anna");

        assertThat(work.endsOf(reference)).contains("endEvent_complaintClosedFirst");
        assertThat(record.everyClockEnded(reference)).isTrue();
        writes(2);
        assertThat(work.isRunning(reference)).isFalse();
    }

    @Test
    void aQuestionThatNobodyAnswersIsHeardToo() {
        reference = work.receive(Map.of("kind", "question", "text", "Could the bill say more?"));
        writes(2);

        work.submit(reference, TASK, CaseWork.LEAD, ANSWER);

        assertThat(work.openTasks(reference)).containsExactly("userTask_answerSignal");
        assertThat(record.story(reference).clocks()).extracting(Story.Running::kind).doesNotContain("contact");
    }

    @Test
    void twoMessagesAtTheSameMomentAreOneTask() {
        CaseWork.advance(Duration.ofMinutes(10));
        CompletableFuture.allOf(CompletableFuture.runAsync(() -> intake.receiveMessage(reference, "Where is it?", Channel.MAIL, null)),
                CompletableFuture.runAsync(() -> intake.receiveMessage(reference, "Hello?", Channel.CHAT, null))).join();

        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(UnheardCustomerProcess.KEY).processInstanceBusinessKey(reference).count()).isOne();
    }

    @Test
    void oneThatWasMissedIsFoundByTheNextLook() {
        writes(2);
        Instant due = record.due(reference, TASK);
        runtime.deleteProcessInstance(runtime.createProcessInstanceQuery().processDefinitionKey(UnheardCustomerProcess.KEY)
                .processInstanceBusinessKey(reference).singleResult().getId(), "as if it had never begun");
        assertThat(work.openTasks(reference)).doesNotContain(TASK);

        assertThat(unheard.repair()).isOne();

        assertThat(record.due(reference, TASK)).isEqualTo(due);
        assertThat(unheard.repair()).isZero();
    }
}
