package nl.klachtkracht.roster;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.klachtkracht.Api;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.NotAllowed;
import nl.klachtkracht.refusal.Refused;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who is on duty, and in whose hands the work is while somebody is not. */
@JourneyTest
class RosterTest {

    private static final Instant NOW = at("2031-07-08T10:00:00");
    private static final String THIRD = "roster.cas";
    private static final String CONVERSATION = "userTask_holdFirstConversation";

    @LocalServerPort
    private int port;
    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private OwnerDesk owners;
    @Autowired
    private RosterDesk roster;
    @Autowired
    private RosterSweep sweep;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Hiring hiring;
    @Autowired
    private IdentityService identities;

    private List<String> ended;

    /** Other tests hire agents too; here only anna and bram are on duty, and nobody owns anything yet. */
    @BeforeEach
    void annaAndBramAreOnDuty() {
        CaseWork.setTime(NOW);
        ended = database.queryForList("update ownership set ended_at = now() where ended_at is null returning reference", String.class);
        roster.roster().stream().map(OnRoster::person).filter(agent -> !List.of("anna", "bram").contains(agent))
                .forEach(agent -> away(agent, "2031-01-01T00:00:00"));
        roster.nameDeputy("anna", "bram", "anna");
        roster.nameDeputy("bram", "anna", CaseWork.LEAD);
    }

    @AfterEach
    void asItWas() {
        identities.deleteUser(THIRD);
        database.update("delete from absence");
        database.update("delete from deputy");
        ended.forEach(reference -> database.update("update ownership set ended_at = null where reference = ?", reference));
    }

    private String somebodyNew() {
        hiring.hire(THIRD, "Cas", "Case", "cas@example.org", CaseWork.PASSWORD, Set.of("agent"));
        return THIRD;
    }

    private void away(String person, String from) {
        database.update("insert into absence (person, begins_at, why, reported_by, reported_at) values (?, ?::timestamptz, 'OFF_DUTY', 'lea', now())",
                person, at(from).toString());
    }

    @Test
    void aNewCaseGoesToTheLeastLoadedAgentOnDuty() {
        assertThat(owners.ownerOf(work.receive(Map.of()))).isEqualTo("anna");
        assertThat(owners.ownerOf(work.receive(Map.of()))).isEqualTo("bram");
        roster.report("anna", null, null, Absence.Why.OFF_DUTY, "anna");

        assertThat(List.of(owners.ownerOf(work.receive(Map.of())), owners.ownerOf(work.receive(Map.of())))).containsOnly("bram");
    }

    @Test
    void whenNobodyIsOnDutySomebodyIsNamedAllTheSameAndTheTeamLeadIsTold() {
        roster.report("anna", null, null, Absence.Why.OFF_DUTY, "anna");
        roster.report("bram", null, null, Absence.Why.SICK, CaseWork.MANAGER);

        String reference = work.receive(Map.of());

        assertThat(owners.ownerOf(reference)).isEqualTo("anna");
        assertThat(work.task(reference, CONVERSATION).getAssignee()).isEqualTo("anna");
        assertThat(record.lettersTo(reference, "nobody-on-duty")).contains("lea@example.org");
    }

    @Test
    void theDeputyGetsTheTasksAtOnceIsToldByMailAndTheOwnerStays() {
        String reference = work.receive(Map.of());
        Instant due = record.due(reference, CONVERSATION);
        Story.Running contact = record.clock(reference, "contact");
        CaseWork.advance(Duration.ofMinutes(5));

        roster.report("anna", null, null, Absence.Why.OFF_DUTY, "anna");

        assertThat(work.task(reference, CONVERSATION).getAssignee()).isEqualTo("bram");
        assertThat(record.due(reference, CONVERSATION)).isEqualTo(due);
        assertThat(record.clock(reference, "contact")).returns("bram", Story.Running::responsible)
                .returns(contact.dueAt(), Story.Running::dueAt).returns(contact.limitAt(), Story.Running::limitAt);
        assertThat(record.lettersTo(reference, "deputy-speaks")).containsExactly("bram@example.org");
        assertThat(record.story(reference)).returns("anna", Story::owner).returns(List.of(), Story::handOvers);
        assertThat(owners.speakerOf(reference)).isEqualTo("bram");
        assertThat(record.letters(reference)).doesNotContain("handed-over");
    }

    @Test
    void whatComesNextIsForTheDeputyAndTheLettersStillNameTheOwner() {
        String reference = work.receive(Map.of());
        roster.report("anna", null, null, Absence.Why.OFF_DUTY, "anna");
        work.submit(reference, CONVERSATION, "bram", CaseWork.CONVERSATION);
        work.offer(reference, "bram", "money", "40.00");

        assertThat(work.task(reference, "userTask_presentOffer").getAssignee()).isEqualTo("bram");
        work.present(reference, "accepted");
        assertThat(database.queryForObject("select body_text from letter where reference = ? and kind = 'OFFER'", String.class, reference))
                .contains("anna Case").doesNotContain("bram Case");
    }

    @Test
    void whoIsBackGetsBackWhatIsLeft() {
        String reference = work.receive(Map.of());
        long absence = roster.report("anna", null, null, Absence.Why.OFF_DUTY, "anna").id();
        work.submit(reference, CONVERSATION, "bram", CaseWork.CONVERSATION);
        CaseWork.advance(Duration.ofHours(1));

        roster.end("anna", absence, "anna");

        assertThat(work.task(reference, "userTask_prepareOffer").getAssignee()).isEqualTo("anna");
        assertThat(record.story(reference).clocks()).filteredOn(clock -> !clock.state().equals("ended"))
                .extracting(Story.Running::responsible).containsOnly("anna");
        assertThat(record.lettersTo(reference, "deputy-speaks")).hasSize(1);
    }

    @Test
    void anAbsenceThatWasPlannedBeginsAndEndsByItself() {
        String reference = work.receive(Map.of());
        roster.report("anna", NOW.plus(Duration.ofHours(1)), NOW.plus(Duration.ofHours(3)), Absence.Why.OFF_DUTY, "anna");
        sweep.sweep();
        assertThat(work.task(reference, CONVERSATION).getAssignee()).isEqualTo("anna");

        CaseWork.setTime(NOW.plus(Duration.ofHours(1)));
        sweep.sweep();
        sweep.sweep();
        assertThat(work.task(reference, CONVERSATION).getAssignee()).isEqualTo("bram");
        assertThat(record.lettersTo(reference, "deputy-speaks")).hasSize(1);

        CaseWork.setTime(NOW.plus(Duration.ofHours(3)));
        sweep.sweep();
        assertThat(work.task(reference, CONVERSATION).getAssignee()).isEqualTo("anna");
    }

    @Test
    void whenTheDeputyGoesHomeTooTheWorkGoesBackToTheOwnersListAndOnAsSoonAsSomebodyComes() {
        String reference = work.receive(Map.of());
        roster.report("anna", null, null, Absence.Why.OFF_DUTY, "anna");
        long absence = roster.report("bram", null, null, Absence.Why.OFF_DUTY, "bram").id();
        assertThat(work.task(reference, CONVERSATION).getAssignee()).isEqualTo("anna");

        roster.end("bram", absence, "bram");

        assertThat(work.task(reference, CONVERSATION).getAssignee()).isEqualTo("bram");
    }

    @Test
    void theDeputyOfTheDeputySpeaksWhenBothAreAway() {
        String third = somebodyNew();
        roster.nameDeputy("bram", third, "bram");
        String reference = work.receive(Map.of());
        assertThat(owners.ownerOf(reference)).isEqualTo("anna");
        roster.report("bram", null, null, Absence.Why.OFF_DUTY, "bram");

        roster.report("anna", null, null, Absence.Why.OFF_DUTY, "anna");

        assertThat(work.task(reference, CONVERSATION).getAssignee()).isEqualTo(third);
    }

    @Test
    void whoIsAwayHoldsNobodyElsesTask() {
        String reference = work.receive(Map.of("text", "I smell gas"));
        tasks.setAssignee(work.task(reference, "userTask_giveImmediateHelp").getId(), "bram");

        roster.report("bram", null, null, Absence.Why.SICK, "bram");

        assertThat(work.task(reference, "userTask_giveImmediateHelp").getAssignee()).isEqualTo("anna");
    }

    @Test
    void sicknessHandsOverEverythingInOneActionAndCountsPerCase() {
        String first = work.receive(Map.of());
        String ofBram = work.receive(Map.of());
        String second = work.receive(Map.of());
        tasks.setAssignee(work.task(ofBram, CONVERSATION).getId(), "anna");
        Instant due = record.due(first, CONVERSATION);

        List<HandOver> made = owners.handOverAll("anna", "", "Anna is ill for some weeks", Absence.Why.SICK, CaseWork.LEAD);

        assertThat(made).extracting(HandOver::reference).containsExactlyInAnyOrder(first, second);
        assertThat(made).extracting(HandOver::how).containsOnly(HandOver.How.SICK);
        for (String reference : List.of(first, second)) {
            assertThat(record.story(reference)).returns("bram", Story::owner).satisfies(story -> assertThat(story.handOvers()).hasSize(1));
            assertThat(record.letters(reference)).contains("handed-over", "taken-over");
        }
        assertThat(record.due(first, CONVERSATION)).isEqualTo(due);
        assertThat(record.story(ofBram).handOvers()).isEmpty();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKeyIn(first, second, ofBram).taskAssignee("anna").list()).isEmpty();
        assertThat(roster.onDuty()).containsExactly("bram");
        assertThat(owners.handOverAll("anna", "bram", "Once more", Absence.Why.SICK, CaseWork.LEAD)).isEmpty();
    }

    @Test
    void whatOutlivesAClosedCaseGoesOnInTheNameOfWhoeverGotIt() {
        String reference = work.heard();
        work.submit(reference, "userTask_prepareOffer", "anna", Map.of("offerText", "We send it", "offerDifference", "None", "compensationKind", "none",
                "promiseText", "The parcel is at your door", "promiseDue", "2031-08-20T10:00+02:00"));
        work.present(reference, "accepted");
        work.close(reference);

        owners.handOverAll("anna", "bram", "Anna is ill", Absence.Why.SICK, CaseWork.LEAD);

        assertThat(work.task(reference, "userTask_keepPromise").getAssignee()).isEqualTo("bram");
        assertThat(record.story(reference)).returns("bram", Story::owner).satisfies(story -> assertThat(story.handOvers()).isEmpty());
    }

    @Test
    void whatIsHandedOverFromADeputysHandsIsGivenToTheNewOwner() {
        String reference = work.receive(Map.of());
        String third = somebodyNew();
        roster.report("anna", null, null, Absence.Why.SICK, "anna");

        owners.handOverAll("anna", third, "Anna left us", Absence.Why.LEFT, CaseWork.MANAGER);

        assertThat(work.task(reference, CONVERSATION).getAssignee()).isEqualTo(third);
    }

    @Test
    void everythingIsHandedOverByThoseWhoLeadAndForAReasonThatLasts() {
        assertThatThrownBy(() -> owners.handOverAll("anna", "bram", "Busy", Absence.Why.SICK, "anna")).isInstanceOf(NotAllowed.class)
                .hasMessage("Only a team lead or a manager can hand over all work of somebody.");
        assertThatThrownBy(() -> owners.handOverAll("anna", "bram", "Weekend", Absence.Why.OFF_DUTY, CaseWork.LEAD)).isInstanceOf(Refused.class)
                .hasMessage("Who is off duty keeps the cases while a deputy speaks for them; hand everything over for: sick, left.");
        assertThatThrownBy(() -> owners.handOverAll("nobody", "bram", "Gone", Absence.Why.LEFT, CaseWork.LEAD)).isInstanceOf(Missing.class)
                .hasMessage("There is no agent 'nobody', and nobody of that name owns a case.");
        roster.report("bram", null, null, Absence.Why.OFF_DUTY, "bram");
        assertThatThrownBy(() -> owners.handOverAll("anna", "", "Ill", Absence.Why.SICK, CaseWork.LEAD)).isInstanceOf(Refused.class)
                .hasMessage("No other agent is on duty to take this over; put somebody on duty first.");
    }

    @Test
    void overRestTheRosterTellsWhoIsThereAndAgentsSetTheirOwn() {
        Api anna = new Api(port, "anna");
        Api.Answer reported = anna.post("/roster/anna/absences", "{\"until\":\"2031-07-09T09:00+02:00\",\"why\":\"off-duty\"}");
        assertThat(reported.status()).isEqualTo(201);

        var row = row(anna.get("/roster"), "anna");
        assertThat(row.path("onDuty").asBoolean()).isFalse();
        assertThat(row.path("deputy").asText()).isEqualTo("bram");
        assertThat(row.path("speaker").asText()).isEqualTo("bram");
        assertThat(row.path("absences").get(0).path("until").asText()).isEqualTo("2031-07-09T07:00:00Z");

        assertThat(anna.send("DELETE", "/roster/anna/absences/" + reported.text("id"), "", Map.of()).status()).isEqualTo(204);
        assertThat(row(anna.get("/roster"), "anna").path("onDuty").asBoolean()).isTrue();
        assertThat(anna.send("PUT", "/roster/anna/deputy", "{\"deputy\":\"\"}", Map.of()).status()).isEqualTo(204);
        assertThat(row(anna.get("/roster"), "anna").path("deputy").asText()).isEmpty();
    }

    @Test
    void overRestWhatCannotBeIsRefusedInOneSentence() {
        Api anna = new Api(port, "anna");
        Api lead = new Api(port, CaseWork.LEAD);

        assertThat(refused(anna.post("/roster/bram/absences", "{}"), 403)).isEqualTo("Only bram Case, a team lead or a manager can change this.");
        assertThat(refused(anna.send("PUT", "/roster/bram/deputy", "{\"deputy\":\"anna\"}", Map.of()), 403)).startsWith("Only bram Case");
        assertThat(refused(lead.post("/roster/wim/absences", "{}"), 404)).startsWith("There is no agent 'wim' on the roster; on it are: ");
        assertThat(refused(lead.post("/roster/bram/absences", "{\"from\":\"tomorrow\"}"), 400)).startsWith("'from' takes a date and a time");
        assertThat(refused(lead.post("/roster/bram/absences", "{\"why\":\"bored\"}"), 400))
                .isEqualTo("'bored' is not a value of why; choose one of: off-duty, sick, left.");
        assertThat(refused(lead.post("/roster/bram/absences", "{\"from\":\"2031-07-09T09:00Z\",\"until\":\"2031-07-09T09:00Z\"}"), 400))
                .isEqualTo("An absence ends after it begins; choose a later moment to be back, or leave it open.");
        assertThat(refused(lead.post("/roster/bram/absences", "{\"from\":\"2031-07-01T09:00Z\",\"until\":\"2031-07-02T09:00Z\"}"), 400))
                .isEqualTo("This absence is over already; nothing has to be done for it.");
        assertThat(refused(lead.send("PUT", "/roster/bram/deputy", "{\"deputy\":\"bram\"}", Map.of()), 400))
                .isEqualTo("bram Case cannot be their own deputy; choose a colleague.");
        assertThat(refused(lead.send("PUT", "/roster/bram/deputy", "{\"deputy\":\"lea\"}", Map.of()), 400)).startsWith("'lea' is not an agent; a deputy is one of: ");
        assertThat(refused(lead.send("PUT", "/roster/bram/deputy", "{\"person\":\"lea\"}", Map.of()), 400)).contains("'person' is not a field here");
        assertThat(refused(lead.send("DELETE", "/roster/bram/absences/999999", "", Map.of()), 404)).isEqualTo("There is no absence 999999 of 'bram'; see the roster.");
        assertThat(refused(anna.post("/roster/anna/hand-over", "{\"reason\":\"Ill\",\"why\":\"sick\"}"), 403)).startsWith("Only a team lead or a manager");
        assertThat(refused(lead.post("/roster/anna/hand-over", "{\"why\":\"sick\"}"), 400)).isEqualTo("Please fill in 'reason'.");
    }

    @Test
    void overRestATeamLeadHandsOverWhatTheSickHaveInHand() {
        String reference = work.receive(Map.of());
        Api.Answer answer = new Api(port, CaseWork.LEAD).post("/roster/anna/hand-over", "{\"reason\":\"Anna is ill\",\"why\":\"sick\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("handedOver").asInt()).isEqualTo(1);
        assertThat(answer.json().path("cases").get(0).path("reference").asText()).isEqualTo(reference);
        assertThat(answer.json().path("cases").get(0).path("to").asText()).isEqualTo("bram");
    }

    private static String refused(Api.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.text("detail");
    }

    private static JsonNode row(Api.Answer answer, String person) {
        for (JsonNode row : answer.json()) {
            if (row.path("person").asText().equals(person)) {
                return row;
            }
        }
        throw new AssertionError(person + " is not on the roster");
    }
}
