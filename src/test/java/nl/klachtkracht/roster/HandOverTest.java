package nl.klachtkracht.roster;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.Api;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.NotAllowed;
import nl.klachtkracht.refusal.Refused;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A case changes hands once with a reason, and nothing of it moves but the name. */
@JourneyTest
class HandOverTest {

    private static final String REASON = "I am moving to another office";

    @LocalServerPort
    private int port;
    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private OwnerDesk owners;
    @Autowired
    private Team team;
    @Autowired
    private ComplaintDesk complaints;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService stories;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private JdbcTemplate database;

    private String reference;
    private String owner;
    private String other;

    @BeforeEach
    void aComplaintThatIsUrgentToo() {
        CaseWork.setTime(at("2031-06-10T10:00:00"));
        reference = work.receive(Map.of("text", "I smell gas and my parcel never came", "language", "nl"));
        owner = owners.ownerOf(reference);
        other = owner.equals("anna") ? "bram" : "anna";
    }

    @AfterEach
    void everybodyIsBack() {
        database.update("delete from absence");
        database.update("delete from deputy");
    }

    @Test
    void whatIsOpenGoesToTheNewOwnerAndNoMomentMoves() {
        CaseWork.advance(Duration.ofMinutes(17));
        Map<String, Instant> before = moments();
        assertThat(before).hasSizeGreaterThan(5);

        owners.handOver(reference, other, REASON, owner);

        assertThat(moments()).isEqualTo(before);
        assertThat(work.openTasks(reference)).containsExactlyInAnyOrder("userTask_giveImmediateHelp", "userTask_holdFirstConversation");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).list()).extracting(Task::getAssignee).containsOnly(other);
        assertThat(record.story(reference).clocks()).extracting(Story.Running::responsible).containsOnly(other);
        assertThat(record.story(reference)).returns(other, Story::owner);
        assertThat(record.story(reference).handOvers()).containsExactly(
                new Story.HandedOver(at("2031-06-10T10:17:00"), owner, other, owner, REASON));
    }

    @Test
    void theNextTaskIsForTheNewOwner() {
        owners.handOver(reference, other, REASON, owner);
        work.submit(reference, "userTask_holdFirstConversation", other, CaseWork.CONVERSATION);

        assertThat(work.task(reference, "userTask_prepareOffer").getAssignee()).isEqualTo(other);
    }

    @Test
    void whatWaitsForSomebodyElseStaysWithThem() {
        work.submit(reference, "userTask_holdFirstConversation", owner, CaseWork.CONVERSATION);
        work.offer(reference, owner, "money", "400.00");
        tasks.setAssignee(work.task(reference, "userTask_decideOnCompensation").getId(), CaseWork.LEAD);

        owners.handOver(reference, other, REASON, owner);

        assertThat(work.task(reference, "userTask_decideOnCompensation").getAssignee()).isEqualTo(CaseWork.LEAD);
        assertThat(record.clock(reference, "approval").responsible()).isNotEqualTo(other);
    }

    @Test
    void theCustomerReadsWhoAndWhyInTheirLanguageAndTheNewOwnerIsToldByMail() {
        owners.handOver(reference, other, REASON, owner);

        assertThat(record.lettersTo(reference, "handed-over")).containsExactly("jo@example.org");
        String letter = database.queryForObject("select body_text from letter where reference = ? and kind = 'HANDED_OVER'", String.class, reference);
        assertThat(letter).containsSubsequence("Vanaf nu is " + nameOf(other) + " uw vaste contactpersoon, in plaats van " + nameOf(owner) + ".",
                "Dit is de reden:", REASON);
        assertThat(record.lettersTo(reference, "taken-over")).containsExactly(record.addressOf(other));
    }

    @Test
    void aSecondTimeOnlyATeamLeadCan() {
        owners.handOver(reference, other, REASON, owner);

        assertThatThrownBy(() -> owners.handOver(reference, owner, "Back again", other)).isInstanceOf(NotAllowed.class)
                .hasMessage("%s was handed over once already; a second time only a team lead can do it.".formatted(reference));
        assertThat(owners.mayHandOver(reference, other)).isFalse();
        assertThat(owners.mayHandOver(reference, CaseWork.LEAD)).isTrue();

        owners.handOver(reference, owner, "You know this customer best", CaseWork.LEAD);

        assertThat(record.story(reference)).returns(owner, Story::owner).satisfies(story -> assertThat(story.handOvers()).hasSize(2));
        assertThat(record.lettersTo(reference, "handed-over")).hasSize(2);
    }

    @Test
    void nobodyElseHandsItOver() {
        assertThatThrownBy(() -> owners.handOver(reference, other, "I like this one", other)).isInstanceOf(NotAllowed.class)
                .hasMessage("Only the owner, %s, or a team lead can hand %s over.".formatted(nameOf(owner), reference));
        assertThat(owners.mayHandOver(reference, other)).isFalse();
        assertThat(owners.mayHandOver(reference, owner)).isTrue();
    }

    @Test
    void itGoesToAnotherAgentOnDuty() {
        assertThatThrownBy(() -> owners.handOver(reference, owner, REASON, owner)).isInstanceOf(Refused.class)
                .hasMessage("%s owns this already; choose a colleague.".formatted(nameOf(owner)));
        assertThatThrownBy(() -> owners.handOver(reference, CaseWork.WAREHOUSE, REASON, owner)).isInstanceOf(Refused.class)
                .hasMessageStartingWith("'wim' is not an agent on duty; on duty are: ").hasMessageContaining(other);
        database.update("insert into absence (person, begins_at, why, reported_by, reported_at) values (?, timestamptz '2031-06-01', 'SICK', 'lea', now())", other);
        assertThatThrownBy(() -> owners.handOver(reference, other, REASON, owner)).isInstanceOf(Refused.class)
                .hasMessageStartingWith("'%s' is not an agent on duty".formatted(other));
        assertThat(record.story(reference).handOvers()).isEmpty();
    }

    @Test
    void whatHasEndedOrNeverWasIsNotHandedOver() {
        complaints.withdraw(reference, "Solved", owner);

        assertThatThrownBy(() -> owners.handOver(reference, other, REASON, owner)).isInstanceOf(Conflict.class)
                .hasMessage("%s has ended already; there is nothing left to hand over.".formatted(reference));
        assertThatThrownBy(() -> owners.handOver("K-1999-000001", other, REASON, owner)).isInstanceOf(Missing.class);
        assertThat(owners.mayHandOver(reference, CaseWork.LEAD)).isFalse();
    }

    @Test
    void overRestTheReasonIsAskedForAndAStrangerIsTurnedAway() {
        Api.Answer without = new Api(port, owner).post("/signals/%s/hand-over".formatted(reference), "{\"to\":\"%s\",\"reason\":\" \"}".formatted(other));
        Api.Answer stranger = new Api(port, other).post("/signals/%s/hand-over".formatted(reference), body());
        Api.Answer done = new Api(port, owner).post("/signals/%s/hand-over".formatted(reference), body());
        Api.Answer again = new Api(port, owner).post("/signals/%s/hand-over".formatted(reference), body());

        assertThat(without).returns(400, Api.Answer::status).returns("Please fill in 'reason'.", answer -> answer.text("detail"));
        assertThat(stranger).returns(403, Api.Answer::status).satisfies(answer -> assertThat(answer.text("detail")).startsWith("Only the owner"));
        assertThat(done).returns(200, Api.Answer::status).returns(other, answer -> answer.text("to")).returns(owner, answer -> answer.text("from"));
        assertThat(again.status()).isEqualTo(403);
    }

    @Test
    void whatIsAnsweredOrPassedOnIsNoLongerInAnybodysHands() {
        String question = work.receive(Map.of("kind", "question", "text", "Could the bill say more?"));
        String compliment = work.receive(Map.of("kind", "compliment", "text", "Well done"));
        String asked = owners.ownerOf(question);
        work.submit(question, "userTask_answerSignal", asked, Map.of("answer", "Yes"));

        for (String ended : List.of(question, compliment)) {
            assertThatThrownBy(() -> owners.handOver(ended, other, REASON, CaseWork.LEAD)).isInstanceOf(Conflict.class);
        }
    }

    /** Every due date of tasks, timers and clocks. */
    private Map<String, Instant> moments() {
        Map<String, Instant> moments = new HashMap<>();
        tasks.createTaskQuery().processInstanceBusinessKey(reference).list()
                .forEach(task -> moments.put("task " + task.getId(), task.getDueDate().toInstant()));
        stories.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().forEach(story ->
                jobs.createJobQuery().processInstanceId(story.getId()).list().forEach(job -> moments.put("job " + job.getId(), job.getDuedate().toInstant())));
        database.query("select id, due_at, limit_at from clock where reference = ?", row -> {
            moments.put("clock due " + row.getLong(1), row.getTimestamp(2).toInstant());
            moments.put("clock limit " + row.getLong(1), row.getTimestamp(3).toInstant());
        }, reference);
        return moments;
    }

    private String nameOf(String person) {
        return team.find(person).orElseThrow().name();
    }

    private String body() {
        return "{\"to\":\"%s\",\"reason\":\"%s\"}".formatted(other, REASON);
    }
}
