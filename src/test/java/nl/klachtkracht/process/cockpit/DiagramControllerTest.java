package nl.klachtkracht.process.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.klachtkracht.Api;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.clock.ClockKind;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each clock stands at the activity that waits for it, and is counted there once. */
@JourneyTest
class DiagramControllerTest {

    @LocalServerPort
    private int port;
    @Autowired
    private CaseWork work;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void itIsNow() {
        ClockUtil.reset();
    }

    @Test
    void aCaseAddsItsClocksWhereItStands() {
        JsonNode resolution = diagram("complaintResolution");
        JsonNode contact = diagram("customerContact");
        JsonNode offer = diagram("offerAndAnswer");
        JsonNode approval = diagram("compensationApproval");
        String reference = work.heard();

        assertThat(running(diagram("customerContact"), "userTask_contactCustomer")).isEqualTo(running(contact, "userTask_contactCustomer") + 1);
        assertThat(running(diagram("offerAndAnswer"), "userTask_prepareOffer")).isEqualTo(running(offer, "userTask_prepareOffer") + 1);
        assertThat(running(diagram("complaintResolution"), "")).as("the resolution as a whole").isEqualTo(running(resolution, "") + 1);
        assertThat(running(diagram("complaintResolution"), "userTask_holdFirstConversation")).isEqualTo(running(resolution, "userTask_holdFirstConversation"));

        work.offer(reference, "money", "400.00");
        assertThat(running(diagram("offerAndAnswer"), "userTask_prepareOffer")).isEqualTo(running(offer, "userTask_prepareOffer"));
        assertThat(running(diagram("compensationApproval"), "userTask_decideOnCompensation"))
                .isEqualTo(running(approval, "userTask_decideOnCompensation") + 1);
    }

    @Test
    void eachOfTwoQuestionsIsCountedOnceAtItsOwnMoment() {
        long before = running(diagram("departmentQuestion"), "userTask_answerQuestion");
        String reference = work.heard();
        for (String department : new String[] {"warehouse", "billing"}) {
            work.submit(reference, "userTask_prepareOffer", work.ownerOf(reference), Map.of("step", "ask-department", "questionTo", department, "question", "When?"));
        }
        assertThat(running(diagram("departmentQuestion"), "userTask_answerQuestion")).isEqualTo(before + 2);
    }

    @Test
    void aContactIsFineThenNearThenOverdueThenBroken() {
        String reference = work.heard();
        Instant due = database.queryForObject("select due_at from clock where reference = ? and kind = 'CONTACT' and state = 'RUNNING'",
                Timestamp.class, reference).toInstant();
        Instant limit = database.queryForObject("select limit_at from clock where reference = ? and kind = 'CONTACT' and state = 'RUNNING'",
                Timestamp.class, reference).toInstant();

        assertCounted("fine", due.minus(Duration.ofMinutes(61)), due);
        assertCounted("near", due.minus(Duration.ofMinutes(59)), due);
        assertCounted("overdue", due.plusSeconds(1), due);
        assertCounted("broken", limit, due);
    }

    private void assertCounted(String urgency, Instant now, Instant due) {
        CaseWork.setTime(now);
        JsonNode here = at(diagram("customerContact"), "userTask_contactCustomer");
        assertThat(here.path(urgency).asLong()).as(urgency).isEqualTo(countedByHand(urgency, now)).isPositive();
        if (!now.isAfter(due)) {
            assertThat(Instant.parse(here.path("nextDue").asText())).isAfterOrEqualTo(now).isBeforeOrEqualTo(due);
        }
    }

    /** Case by case, by the rule of the list of clocks. */
    private long countedByHand(String urgency, Instant now) {
        CaseWork.setTime(now);
        return database.queryForList("""
                select c.reference from clock c join act_ru_execution i on i.business_key_ = c.reference and i.parent_id_ is null
                join act_ru_task t on t.proc_inst_id_ = i.id_ and t.task_def_key_ = 'userTask_contactCustomer'
                where c.kind = 'CONTACT' and c.state = 'RUNNING'""", String.class).stream()
                .filter(reference -> new Api(port, CaseWork.MANAGER).get("/clocks?kind=contact&reference=" + reference).json().path("clocks").get(0)
                        .path("urgency").asText().equals(urgency)).count();
    }

    @ParameterizedTest
    @CsvSource({"anna, 1", "bram, 1", "wim, 1", "bea, 0", "lea, 1", "mo, 1", "fien, 0"})
    void onlyWhatSomebodyMaySeeIsCounted(String person, int counted) {
        work.hire("fien", "finance");
        long before = running(diagram("departmentQuestion", person), "userTask_answerQuestion");
        String reference = work.heard();
        work.submit(reference, "userTask_prepareOffer", work.ownerOf(reference), Map.of("step", "ask-department", "questionTo", "warehouse", "question", "When?"));

        assertThat(running(diagram("departmentQuestion", person), "userTask_answerQuestion")).isEqualTo(before + counted);
    }

    @Test
    void aStrangerIsRefusedAndAModelThatIsNotThereIsMissing() {
        work.hire("stranger");

        assertThat(new Api(port, "stranger").get("/diagrams/" + work.definition("customerContact") + "/clocks").status()).isEqualTo(403);
        assertThat(new Api(port, CaseWork.MANAGER).get("/diagrams/none:1:1/clocks").text("detail"))
                .isEqualTo("There is no model with id 'none:1:1' that you may see.");
    }

    @Test
    void everyKindHasAPlaceAndEveryPlaceIsInItsModel() {
        assertThat(ClockPlaces.ALL.stream().map(ClockPlaces.Place::kind).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(ClockKind.STEP)));
        assertThat(ClockPlaces.ALL).filteredOn(place -> !place.task().isEmpty()).allSatisfy(place ->
                assertThat(repository.getBpmnModelInstance(work.definition(place.story())).getModelElementsByType(UserTask.class)).extracting(UserTask::getId)
                        .contains(place.task()));
    }

    private JsonNode diagram(String key) {
        return diagram(key, CaseWork.MANAGER);
    }

    private JsonNode diagram(String key, String person) {
        return new Api(port, person).get("/diagrams/" + work.definition(key) + "/clocks").json().path("activities");
    }

    private static long running(JsonNode diagram, String activity) {
        JsonNode here = at(diagram, activity);
        return here.path("fine").asLong() + here.path("near").asLong() + here.path("overdue").asLong() + here.path("broken").asLong();
    }

    private static JsonNode at(JsonNode diagram, String activity) {
        return StreamSupport.stream(diagram.spliterator(), false).filter(one -> one.path("activity").asText().equals(activity)).findFirst()
                .orElse(MissingNode.getInstance());
    }
}
