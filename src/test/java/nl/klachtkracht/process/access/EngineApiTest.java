package nl.klachtkracht.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.process.deployment.BesideTheGate;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people, and those who pose as them, can and cannot do over the engine's two APIs. */
@JourneyTest
class EngineApiTest {

    private static final List<String> APIS = List.of(
            "/engine-rest", "/engine-rest/engine/default", "/camunda/api/engine/engine/default");
    private static final String REACHED = "klachtkracht.api.reached";
    private static final String ATTACK = "${''.class.forName('java.lang.System').setProperty('" + REACHED + "','yes')}";

    @LocalServerPort
    private int port;
    @Autowired
    private Hiring hiring;
    @Autowired
    private LoginLimit limit;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService management;
    @Autowired
    private FilterService filters;

    private String deployment;
    private ProcessDefinition definition;
    private Task task;

    @BeforeEach
    void aTaskForAnAgent() {
        TestStaff.hireOnePerGroup(hiring);
        limit.forget("127.0.0.1");
        deployment = BesideTheGate.deploy(repository, repository.createDeployment().addModelInstance("apitest.bpmn",
                Bpmn.createExecutableProcess("apiTest").camundaHistoryTimeToLive(1).startEvent()
                        .userTask("work").camundaAssignee("test.agent").camundaCandidateGroups("agent")
                        .boundaryEvent("late").timerWithDuration("P1D").endEvent()
                        .moveToActivity("work").receiveTask("wait").message("apiTest.message").endEvent().done())).getId();
        definition = repository.createProcessDefinitionQuery().deploymentId(deployment).singleResult();
        runtime.startProcessInstanceById(definition.getId(), Variables.putValue("amount", 100).putValue("approved", false));
        task = tasks.createTaskQuery().processDefinitionId(definition.getId()).singleResult();
    }

    @AfterEach
    void cleanUp() {
        System.clearProperty(REACHED);
    }

    @Test
    void withoutLogInNothingIsServed() {
        for (String api : APIS) {
            assertThat(Caller.nobody(port).get(api + "/task").statusCode()).isEqualTo(401);
            assertThat(Caller.nobody(port).post(api + "/task", "{}").statusCode()).isIn(401, 403);
        }
    }

    @Test
    void anAgentWorksThroughTheTasks() {
        Caller agent = agent();

        for (String path : List.of("task?assignee=test.agent&maxResults=15", "task/count", "task/" + task.getId(), "task/" + task.getId() + "/form",
                "task/" + task.getId() + "/form-variables", "task/" + task.getId() + "/identity-links",
                "filter?firstResult=0&maxResults=50", "process-definition/" + definition.getId() + "/xml", "user/test.agent/profile", "version")) {
            assertThat(agent.get("/engine-rest/" + path).statusCode()).as(path).isEqualTo(200);
        }
        String path = "/engine-rest/task/" + task.getId();
        assertThat(agent.post("/engine-rest/task?maxResults=15", "{\"assignee\":\"test.agent\",\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}").statusCode())
                .isEqualTo(200);
        assertDone(by(StaffGroup.TEAM_LEAD).post(path + "/unclaim", ""));
        assertDone(agent.post(path + "/claim", "{\"userId\":\"test.agent\"}"));
        assertDone(agent.post(path + "/submit-form", "{\"variables\":{\"words\":{\"value\":\"done\"}}}"));
    }

    @Test
    void anAgentDoesNotHandOutWork() {
        String path = "/engine-rest/task/" + task.getId();
        assertThat(agent().post(path + "/unclaim", "").statusCode()).isEqualTo(403);
        assertDone(by(StaffGroup.TEAM_LEAD).post(path + "/unclaim", ""));

        assertThat(agent().post(path + "/claim", "{\"userId\":\"test.finance\"}").body()).contains("You can claim a task for yourself alone");
        assertThat(agent().post(path + "/assignee", "{\"userId\":\"test.finance\"}").statusCode()).isEqualTo(403);
        assertThat(agent().post(path + "/delegate", "{\"userId\":\"test.finance\"}").statusCode()).isEqualTo(403);
        assertThat(by(StaffGroup.TEAM_LEAD).post(path + "/assignee", "{\"userId\":\"test.agent\"}").statusCode()).isEqualTo(204);
    }

    @Test
    void aTaskOfOthersStaysClosed() {
        String path = "/engine-rest/task/" + task.getId();

        assertThat(by(StaffGroup.FINANCE).get(path).statusCode()).isIn(403, 404);
        assertThat(by(StaffGroup.FINANCE).get(path + "/form-variables").statusCode()).isEqualTo(403);
        assertThat(by(StaffGroup.FINANCE).post(path + "/complete", "{}").statusCode()).isEqualTo(403);
        assertThat(by(StaffGroup.FINANCE).get("/engine-rest/process-instance/" + task.getProcessInstanceId() + "/variables").statusCode())
                .isEqualTo(403);
        assertThat(by(StaffGroup.FINANCE).get("/engine-rest/variable-instance?maxResults=9").body()).isEqualTo("[]");
        assertThat(agent().get("/engine-rest/history/process-instance").statusCode()).isEqualTo(403);
    }

    @Test
    void aManagerReadsWhatCockpitShows() {
        Caller manager = by(StaffGroup.MANAGER);

        for (String path : List.of("history/process-instance?maxResults=9", "job?maxResults=9", "incident?maxResults=9",
                "batch?maxResults=9", "history/job-log?maxResults=9", "process-definition/statistics", "job-definition?maxResults=9")) {
            assertThat(manager.get("/engine-rest/" + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(manager.post("/engine-rest/history/process-instance/count", "{}").statusCode()).isEqualTo(200);
        assertThat(Caller.inABrowser(port, "test.manager").post("/camunda/api/cockpit/plugin/base/default/process-instance?firstResult=0&maxResults=5",
                "{\"sortBy\":\"startTime\",\"sortOrder\":\"desc\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void theWebAppsGetAFullPageWhereProgramsAreToldToAskForLess() {
        Caller manager = Caller.inABrowser(port, "test.manager");

        for (String query : List.of("", "?maxResults=2000", "?firstResult=0&maxResults=2000&resourceType=Task", "?maxResults=5")) {
            assertThat(manager.get("/camunda/api/engine/engine/default/filter" + query).statusCode()).as(query).isEqualTo(200);
        }
        assertThat(by(StaffGroup.MANAGER).get("/engine-rest/filter?maxResults=1001").body()).contains("Max results limit of 1000 exceeded");
    }

    /** Every way we know to write around a task's form. */
    private List<String[]> waysAround() {
        String instance = task.getProcessInstanceId();
        String execution = task.getExecutionId();
        String job = management.createJobQuery().processInstanceId(instance).singleResult().getId();
        String variable = "{\"value\":50000,\"type\":\"Integer\"}";
        String many = "{\"modifications\":{\"approved\":{\"value\":true},\"amount\":{\"value\":50000}}}";
        String suspend = "{\"suspended\":true}";
        return List.of(new String[][] {
            {"PUT", "task/" + task.getId() + "/variables/amount", variable},
            {"POST", "task/" + task.getId() + "/variables", many},
            {"DELETE", "task/" + task.getId() + "/variables/amount", null},
            {"PUT", "task/" + task.getId() + "/localVariables/amount", variable},
            {"POST", "task/" + task.getId() + "/localVariables", many},
            {"PUT", "process-instance/" + instance + "/variables/amount", variable},
            {"POST", "process-instance/" + instance + "/variables", many},
            {"DELETE", "process-instance/" + instance + "/variables/amount", null},
            {"PUT", "execution/" + execution + "/localVariables/amount", variable},
            {"POST", "execution/" + execution + "/localVariables", many},
            {"POST", "process-instance/variables-async", "{\"processInstanceIds\":[\"" + instance + "\"],\"variables\":{\"amount\":" + variable + "}}"},
            {"POST", "process-instance/" + instance + "/modification",
                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"wait\"}]}"},
            {"POST", "process-instance/" + instance + "/modification-async", "{}"},
            {"POST", "modification/execute", "{}"},
            {"POST", "modification/executeAsync", "{}"},
            {"POST", "message", "{\"messageName\":\"apiTest.message\",\"processInstanceId\":\"" + instance + "\"}"},
            {"POST", "process-instance/message-async", "{}"},
            {"POST", "signal", "{\"name\":\"any\"}"},
            {"POST", "execution/" + execution + "/signal", "{}"},
            {"POST", "execution/" + execution + "/messageSubscriptions/apiTest.message/trigger", "{}"},
            {"POST", "execution/" + execution + "/create-incident", "{\"incidentType\":\"x\"}"},
            {"PUT", "process-instance/" + instance + "/suspended", suspend},
            {"PUT", "process-instance/suspended", suspend},
            {"POST", "process-instance/suspended-async", suspend},
            {"PUT", "process-definition/" + definition.getId() + "/suspended", suspend},
            {"PUT", "process-definition/suspended", suspend},
            {"PUT", "process-definition/" + definition.getId() + "/history-time-to-live", "{}"},
            {"PUT", "job/" + job + "/suspended", suspend},
            {"PUT", "job/suspended", suspend},
            {"PUT", "job/" + job + "/duedate", "{\"duedate\":\"2040-01-01T00:00:00.000+0000\"}"},
            {"POST", "job/" + job + "/duedate/recalculate", "{}"},
            {"PUT", "job/" + job + "/retries", "{\"retries\":0}"},
            {"PUT", "job/" + job + "/priority", "{\"priority\":0}"},
            {"POST", "job/" + job + "/execute", "{}"},
            {"POST", "job/retries", "{}"},
            {"DELETE", "job/" + job, null},
            {"PUT", "job-definition/suspended", suspend},
            {"DELETE", "process-instance/" + instance, null},
            {"POST", "process-instance/delete", "{\"processInstanceIds\":[\"" + instance + "\"]}"},
            {"POST", "process-instance/job-retries", "{}"},
            {"DELETE", "process-definition/" + definition.getId(), null},
            {"DELETE", "process-definition/key/apiTest/delete", null},
            {"DELETE", "deployment/" + deployment + "?cascade=true", null},
            {"POST", "deployment/" + deployment + "/redeploy", "{}"},
            {"POST", "process-definition/" + definition.getId() + "/start", "{}"},
            {"POST", "process-definition/" + definition.getId() + "/submit-form", "{}"},
            {"POST", "process-definition/" + definition.getId() + "/restart", "{}"},
            {"POST", "process-definition/key/apiTest/start", "{}"},
            {"POST", "process-definition/key/signalIntake/start",
                "{\"startInstructions\":[{\"type\":\"startAfterActivity\",\"activityId\":\"any\"}]}"},
            {"POST", "migration/execute", "{}"},
            {"POST", "migration/generate", "{}"},
            {"POST", "decision-definition/key/compensationMandate/evaluate", "{\"variables\":{}}"},
            {"POST", "condition", "{\"variables\":{}}"},
            {"POST", "external-task/fetchAndLock", "{\"workerId\":\"me\",\"maxTasks\":1}"},
            {"POST", "task/" + task.getId() + "/comment/create", "{\"message\":\"about a customer\"}"},
            {"POST", "task/create", "{\"name\":\"mine\"}"},
            {"PUT", "task/" + task.getId(), "{\"due\":\"2040-01-01T00:00:00.000+0000\"}"},
            {"DELETE", "task/" + task.getId(), null},
            {"POST", "task/" + task.getId() + "/bpmnError", "{\"errorCode\":\"x\"}"},
            {"POST", "task/" + task.getId() + "/bpmnEscalation", "{\"escalationCode\":\"x\"}"},
            {"POST", "task/" + task.getId() + "/identity-links", "{\"userId\":\"test.finance\",\"type\":\"candidate\"}"},
            {"POST", "task/" + task.getId() + "/identity-links/delete", "{\"groupId\":\"agent\",\"type\":\"candidate\"}"},
            {"DELETE", "history/process-instance/" + instance, null},
            {"POST", "history/process-instance/delete", "{}"},
            {"POST", "history/process-instance/set-removal-time", "{}"},
            {"POST", "history/cleanup", "{}"},
            {"DELETE", "history/variable-instance/any", null},
            {"POST", "authorization/create", "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"test.agent\",\"resourceType\":0,\"resourceId\":\"*\"}"},
            {"PUT", "authorization/any", "{}"},
            {"POST", "user/create", "{}"},
            {"POST", "user/test.admin/unlock", "{}"},
            {"PUT", "user/test.camunda-admin/credentials", "{\"password\":\"Voordeur-open-3\"}"},
            {"PUT", "user/test.camunda-admin/profile", "{}"},
            {"DELETE", "user/test.camunda-admin", null},
            {"PUT", "group/camunda-admin/members/test.agent", null},
            {"POST", "group/create", "{}"},
            {"DELETE", "group/camunda-admin", null},
            {"POST", "tenant/create", "{}"},
            {"POST", "identity/verify", "{\"username\":\"admin\",\"password\":\"guess\"}"},
            {"POST", "filter/create", "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{}}"},
            {"PUT", "filter/any", "{}"},
            {"DELETE", "filter/any", null},
            {"POST", "batch/any/suspended", "{}"},
            {"DELETE", "batch/any", null},
            {"PUT", "incident/any/annotation", "{}"},
            {"GET", "application.wadl", null},
            {"GET", "openapi.json", null},
            {"POST", "something-new", "{}"},
            {"GET", "engine/other/task", null}
        });
    }

    @ParameterizedTest
    @EnumSource(value = StaffGroup.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void noWayLeadsAroundTheTask(StaffGroup group) {
        Caller basic = by(group);
        Caller browser = Caller.inABrowser(port, TestStaff.of(group));
        for (String[] way : waysAround()) {
            for (String api : APIS) {
                Caller caller = api.startsWith("/camunda") ? browser : basic;
                HttpResponse<String> answer = caller.send(way[0], api + "/" + way[1], way[2], Map.of());

                assertThat(answer.statusCode()).as("%s %s/%s: %s", way[0], api, way[1], answer.body()).isEqualTo(403);
                assertThat(answer.body()).as("%s %s", way[0], way[1]).contains("\"type\":\"NotAllowed\"");
            }
        }
        assertThat(runtime.getVariables(task.getProcessInstanceId())).containsEntry("amount", 100).containsEntry("approved", false);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @Test
    void peopleChangeTheirOwnPasswordAndNobodyElses() {
        hiring.hire("test.changer", "Own", "Password", null, Caller.PASSWORD, Set.of("agent"));
        String change = "{\"password\":\"Voordeur-open-4\",\"authenticatedUserPassword\":\"" + Caller.PASSWORD + "\"}";

        assertThat(agent().put("/engine-rest/user/test.changer/credentials", change).statusCode()).isEqualTo(403);
        assertThat(Caller.named(port, "test.changer").put("/engine-rest/user/test.changer/credentials", change).statusCode()).isEqualTo(204);
        assertThat(Caller.named(port, "test.changer", "Voordeur-open-4").get("/engine-rest/version").statusCode()).isEqualTo(200);
    }

    static Stream<String> expressionFields() {
        return Arrays.stream(TaskQueryDto.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("set") && name.endsWith("Expression"))
                .map(name -> Character.toLowerCase(name.charAt(3)) + name.substring(4))
                .distinct().sorted();
    }

    @ParameterizedTest
    @MethodSource("expressionFields")
    void noExpressionOfAQueryIsEvaluated(String field) {
        Caller agent = agent();
        Caller browser = Caller.inABrowser(port, "test.agent");
        Caller admin = by(StaffGroup.ADMIN);
        String flat = "{\"%s\":\"%s\"}".formatted(field, ATTACK);
        String or = "{\"orQueries\":[{\"%s\":\"%s\"}]}".formatted(field, ATTACK);
        String deep = "{\"orQueries\":[{\"name\":\"a\"},{\"orQueries\":[%s]}]}".formatted(flat);
        String escaped = or.replace("Expression", "\\u0045xpression");
        String twice = "{\"orQueries\":[],\"orQueries\":[%s]}".formatted(flat);
        for (String body : List.of(flat, or, deep, escaped, twice, or + " ", or + "{}")) {
            for (String path : List.of("/task", "/task/count")) {
                for (String api : APIS) {
                    Caller caller = api.startsWith("/camunda") ? browser : agent;
                    assertThat(caller.post(api + path, body).statusCode()).as(body).isIn(400, 403);
                }
                assertThat(admin.post("/engine-rest" + path, body).statusCode()).as(body).isIn(400, 403);
            }
        }
        assertThat(agent.get("/engine-rest/task?" + field + "=%24%7B1%7D").statusCode()).isEqualTo(403);
        assertThat(System.getProperty(REACHED)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void anotherEncodingHidesNothing(String charset) {
        byte[] body = "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}".formatted(ATTACK).getBytes(Charset.forName(charset));
        for (String type : List.of("application/json", "application/json;charset=" + charset, "text/plain", "application/hal+json")) {
            HttpResponse<String> answer = agent().send(request("/engine-rest/task", "test.agent")
                    .header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
            assertThat(answer.statusCode()).as(type).isIn(400, 403, 415);
        }
        assertThat(System.getProperty(REACHED)).isNull();
    }

    @Test
    void aFilterKeepsTheFourExpressionsThatTasklistNeeds() throws Exception {
        Caller admin = by(StaffGroup.ADMIN);
        List<String> created = new ArrayList<>();
        for (String open : List.of("${currentUser()}", "${ currentUser() }", "${now()}", "${dateTime()}", "${dateTime().plusDays(2)}",
                "${dateTime().withTimeAtStartOfDay().minusHours(1).toDate()}")) {
            String field = open.contains("User") ? "assigneeExpression" : "dueBeforeExpression";
            HttpResponse<String> answer = admin.post("/engine-rest/filter/create", filter("{\"%s\":\"%s\"}".formatted(field, open)));
            assertThat(answer.statusCode()).as(open + answer.body()).isEqualTo(200);
            JsonNode filter = new ObjectMapper().readTree(answer.body());
            created.add(filter.get("id").textValue());
            assertThat(admin.get("/engine-rest/filter/" + created.get(created.size() - 1) + "/list?maxResults=9").statusCode()).as(open).isEqualTo(200);
        }
        HttpResponse<String> groups = admin.post("/engine-rest/filter/create", filter("{\"candidateGroupsExpression\":\"${currentUserGroups()}\"}"));
        assertThat(groups.statusCode()).isEqualTo(200);
        created.add(new ObjectMapper().readTree(groups.body()).get("id").textValue());
        assertThat(admin.put("/engine-rest/filter/" + created.get(0), filter("{\"assigneeExpression\":\"" + ATTACK + "\"}")).statusCode()).isEqualTo(403);
        created.forEach(filters::deleteFilter);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"assigneeExpression\":\"%s\"}",
        "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}",
        "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}",
        "{\"orQueries\":[{\"orQueries\":[{\"dueBeforeExpression\":\"%s\"}]}]}",
        "{\"assigneeExpression\":\"${currentUser()}%s\"}",
        "{\"assigneeExpression\":\"${currentUser().class}\"}",
        "{\"dueBeforeExpression\":\"${dateTime().getZone()}\"}",
        "{\"dueBeforeExpression\":\"#{now()}\"}",
        "{\"dueBeforeExpression\":[\"${now()}\"]}"})
    void aFilterCannotCarryAnyOther(String query) {
        Caller admin = by(StaffGroup.ADMIN);
        String body = filter(query.replace("%s", ATTACK));

        HttpResponse<String> answer = admin.post("/engine-rest/filter/create", body);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("A filter may use ${currentUser()}");
        assertThat(admin.put("/engine-rest/filter/any", body).statusCode()).isEqualTo(403);
        assertThat(System.getProperty(REACHED)).isNull();
    }

    private static String filter(String query) {
        return "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":%s,\"properties\":{}}".formatted(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/engine-rest//task", "/engine-rest/./task/TASK/variables/amount", "/engine-rest/version/../task/TASK/variables/amount",
        "/engine-rest/task/TASK/%76ariables/amount", "/engine-rest/task/TASK%2Fvariables/amount", "/engine-rest/task/TASK/variables;x=1/amount",
        "/engine-rest/task/TASK;x/variables/amount", "/engine-rest/task/TASK/variables%2Famount", "/engine-rest/%74ask/TASK/variables/amount",
        "/engine-rest/engine/default/task/TASK/variables/amount", "/engine-rest/engine/%64efault/task/TASK/variables/amount",
        "/%65ngine-rest/task/TASK/variables/amount", "//engine-rest/task/TASK/variables/amount", "/engine-rest;x=1/task/TASK/variables/amount",
        "/engine-rest/task/TASK/variables/amount/", "/engine-rest/task/TASK/variables/amount%2e", "/engine-rest/task/claim/..%2fvariables/amount",
        "/engine-rest/task/TASK/%2576ariables/amount", "/engine-rest/task/TASK/claim%00/variables/amount", "/engine-rest\\task/TASK/variables/amount",
        "/camunda/../engine-rest/task/TASK/variables/amount", "/camunda/%2e%2e/engine-rest/task/TASK/variables/amount",
        "/camunda/api/engine/engine/default/task/TASK/%76ariables/amount", "/camunda/api/%65ngine/engine/default/task/TASK/variables/amount",
        "/camunda//api/engine/engine/default/task/TASK/variables/amount", "/camunda/api/engine;x/engine/default/task/TASK/variables/amount",
        "/camunda/api/engine/task/TASK/variables/amount"})
    void aTwistedAddressLeadsNowhere(String address) throws Exception {
        String path = address.replace("TASK", task.getId());
        int status = RawRequest.send(port, "PUT", path, Caller.inABrowser(port, "test.agent").cookieHeader(),
                path.contains("camunda/api") ? null : "test.agent:" + Caller.PASSWORD, "{\"value\":50000,\"type\":\"Integer\"}");

        assertThat(status).as(path).isIn(400, 401, 403, 404);
        assertThat(runtime.getVariables(task.getProcessInstanceId())).containsEntry("amount", 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/user/create/", "/camunda/api/admin/%73etup/default/user/create",
        "/camunda/api/admin//setup/default/user/create", "/camunda/api/admin/setup;x=1/default/user/create", "/camunda/api/admin/./setup/default/user/create",
        "/camunda/api/admin/auth/../setup/default/user/create", "/camunda/api/admin/%2573etup/default/user/create", "/camunda/api/admin/setup%2Fdefault/user/create",
        "/camunda/api/%61dmin/setup/default/user/create", "/%63amunda/api/admin/setup/default/user/create", "//camunda/api/admin/setup/default/user/create",
        "/camunda/api/admin;/setup/default/user/create", "/camunda/api/admin/setup/default/user%2fcreate", "/camunda/api/admin/SETUP/default/user/create"})
    void nobodyAppointsAnAdministratorThroughTheSetup(String address) throws Exception {
        String body = "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"m\",\"lastName\":\"m\",\"email\":\"\"},\"credentials\":{\"password\":\"Secret-entry-1\"}}";

        assertThat(RawRequest.send(port, "POST", address, null, null, body)).isIn(400, 401, 403, 404);
        assertThat(RawRequest.send(port, "POST", address, Caller.inABrowser(port, "test.camunda-admin").cookieHeader(), null, body)).isIn(400, 401, 403, 404);
        assertThat(Caller.named(port, "mallory", "Secret-entry-1").get("/engine-rest/version").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsTooLargeIsNotRead() throws Exception {
        String large = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";
        Caller agent = agent();

        HttpResponse<String> answer = agent.post("/engine-rest/task", large);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("This is more than 1 MB, the most that is accepted here");
        assertThat(agent.post("/api/v1/signals", large).statusCode()).isEqualTo(413);
        HttpResponse<String> chunked = agent.send(request("/engine-rest/task", "test.agent").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))).build());
        assertThat(chunked.statusCode()).isEqualTo(413);
        HttpResponse<String> small = agent.send(request("/engine-rest/task/count", "test.agent").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)))).build());
        assertThat(small.statusCode()).isEqualTo(200);
        HttpResponse<String> file = agent.send(request("/engine-rest/deployment/create", "test.process-owner")
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10]))).build());
        assertThat(file.statusCode()).isEqualTo(411);
    }

    @Test
    void jsonThatIsTooDeepOrBrokenIsRefusedInASentence() {
        for (String body : List.of("[".repeat(5000), "{\"a\":".repeat(5000), "{\"a\":", "nothing")) {
            HttpResponse<String> answer = agent().post("/engine-rest/task", body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("The body is not well-formed JSON");
        }
    }

    private HttpRequest.Builder request(String path, String person) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((person + ":" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertDone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private Caller agent() {
        return by(StaffGroup.AGENT);
    }

    private Caller by(StaffGroup group) {
        return Caller.named(port, TestStaff.of(group));
    }
}
