package nl.klachtkracht.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.process.deployment.BesideTheGate;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
class TaskListsTest {

    private static final String PROCESS = "taskListsTest";
    /** Tasklist adds an order of its own, which must not come before ours. */
    private static final String AS_TASKLIST_ASKS = "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}],"
            + "\"processDefinitionKey\":\"" + PROCESS + "\"}";

    @LocalServerPort
    private int port;
    @Autowired
    private Hiring hiring;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FilterService filters;
    @Autowired
    private AccessSetup setup;
    @Autowired
    private LoginLimit limit;


    @BeforeEach
    void work() {
        TestStaff.hireOnePerGroup(hiring);
        limit.forget("127.0.0.1");
        BesideTheGate.deploy(repository, repository.createDeployment().addModelInstance(PROCESS + ".bpmn",
                Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1).startEvent().parallelGateway("all")
                        .userTask("mine").camundaAssignee("test.agent").camundaDueDate("2026-03-02T10:00:00").endEvent()
                        .moveToNode("all").userTask("mineToo").camundaAssignee("test.agent").camundaDueDate("2026-03-02T09:00:00").endEvent()
                        .moveToNode("all").userTask("mineMoreUrgent").camundaAssignee("test.agent").camundaDueDate("2026-03-02T11:00:00")
                        .camundaPriority("90").endEvent()
                        .moveToNode("all").userTask("free").camundaCandidateGroups("agent").endEvent()
                        .moveToNode("all").userTask("warehouse").camundaCandidateGroups("department-warehouse").endEvent()
                        .moveToNode("all").userTask("userTask_decideOnCompensation").camundaCandidateGroups("team-lead").endEvent()
                        .done()));
        runtime.startProcessInstanceByKey(PROCESS, "K-2026-000001");
    }

    @Test
    void everyRoleFindsItsListsAndOnlyThose() throws Exception {
        assertThat(listsOf(StaffGroup.AGENT)).containsExactly("My work, most urgent first", "Free work for my group");
        assertThat(listsOf(StaffGroup.TEAM_LEAD)).containsExactly("To decide, most urgent first", "Obstacles and unheard customers",
                "My work, most urgent first", "Free work for my group", "All open work, most urgent first");
        assertThat(listsOf(StaffGroup.DIRECTOR)).containsExactly("To decide or answer, most urgent first", "My work, most urgent first", "Free work for my group");
        assertThat(listsOf(StaffGroup.DEPARTMENT_WAREHOUSE))
                .containsExactly("Work of my department, most urgent first", "My work, most urgent first");
        assertThat(listsOf(StaffGroup.DEPARTMENT_WAREHOUSE_HEAD)).isEqualTo(listsOf(StaffGroup.DEPARTMENT_WAREHOUSE));
        assertThat(listsOf(StaffGroup.MANAGER)).contains("To decide, most urgent first", "All open work, most urgent first");
        assertThat(listsOf(StaffGroup.PROCESS_OWNER)).isEmpty();
    }

    @Test
    void theMostUrgentTaskIsOnTop() throws Exception {
        assertThat(tasksIn("My work, most urgent first", StaffGroup.AGENT)).containsExactly("mineMoreUrgent", "mineToo", "mine");
    }

    @Test
    void aListShowsWhatIsMeantForItsReader() throws Exception {
        assertThat(tasksIn("Free work for my group", StaffGroup.AGENT)).containsExactly("free");
        assertThat(tasksIn("Work of my department, most urgent first", StaffGroup.DEPARTMENT_WAREHOUSE)).containsExactly("warehouse");
        assertThat(tasksIn("To decide, most urgent first", StaffGroup.TEAM_LEAD)).containsExactly("userTask_decideOnCompensation");
        assertThat(tasksIn("All open work, most urgent first", StaffGroup.MANAGER)).hasSize(6);
    }

    @Test
    void theDirectorFindsWhatReachesThemInTheirFirstList() throws Exception {
        String first = listsOf(StaffGroup.DIRECTOR).get(0);
        assertThat(tasksIn(first, StaffGroup.DIRECTOR)).isEmpty();
        for (String task : List.of("warehouse", "userTask_decideOnCompensation")) {
            tasks.addCandidateGroup(tasks.createTaskQuery().processDefinitionKey(PROCESS).taskDefinitionKey(task).singleResult().getId(), "director");
        }

        assertThat(tasksIn(first, StaffGroup.DIRECTOR)).containsExactlyInAnyOrder("warehouse", "userTask_decideOnCompensation");
    }

    @Test
    void aTakenTaskStaysOnTheListOfTheDepartment() throws Exception {
        Task task = tasks.createTaskQuery().processDefinitionKey(PROCESS).taskDefinitionKey("warehouse").singleResult();
        tasks.claim(task.getId(), "test.department-warehouse");

        assertThat(tasksIn("Work of my department, most urgent first", StaffGroup.DEPARTMENT_WAREHOUSE)).containsExactly("warehouse");
    }

    @Test
    void writingTheListsAgainAddsNone() {
        long before = filters.createFilterQuery().count();

        setup.write();

        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
    }

    private List<String> listsOf(StaffGroup group) throws Exception {
        List<JsonNode> found = new ArrayList<>();
        json(group, "/engine-rest/filter?resourceType=Task&firstResult=0&maxResults=50").forEach(found::add);
        found.sort(Comparator.comparingInt(filter -> filter.at("/properties/priority").intValue()));
        return found.stream().map(filter -> filter.get("name").textValue()).toList();
    }

    private List<String> tasksIn(String list, StaffGroup group) throws Exception {
        String id = filters.createFilterQuery().filterName(list).singleResult().getId();
        List<String> found = new ArrayList<>();
        Caller person = Caller.named(port, TestStaff.of(group));
        JsonNode shown = new ObjectMapper().readTree(person.post("/engine-rest/filter/" + id + "/list?firstResult=0&maxResults=100", AS_TASKLIST_ASKS).body());
        shown.forEach(task -> found.add(task.get("taskDefinitionKey").textValue()));
        return found;
    }

    private JsonNode json(StaffGroup group, String path) throws Exception {
        return new ObjectMapper().readTree(Caller.named(port, TestStaff.of(group)).get(path).body());
    }
}
