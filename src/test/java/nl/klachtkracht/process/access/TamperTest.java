package nl.klachtkracht.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.process.deployment.BesideTheGate;
import nl.klachtkracht.process.watch.Sweeper;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever writes whatever by whichever route: money goes where a decision on record sends it, and nowhere else. */
@JourneyTest
class TamperTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DECIDE = "userTask_decideOnCompensation";
    private static final String AGENT = TestStaff.of(StaffGroup.AGENT);
    private static final String ADMIN = TestStaff.of(StaffGroup.ADMIN);

    /** Every variable that a gateway of our models asks for, and every name a tamperer would try. */
    private static final Map<String, Object> WISHES = Map.ofEntries(
            Map.entry("withinMandate", true), Map.entry("decision", "granted"), Map.entry("approverGroup", "agent"), Map.entry("fulfilment", "money"),
            Map.entry("department", "agent"), Map.entry("accepted", true), Map.entry("approved", true), Map.entry("granted", "50000.00"),
            Map.entry("amount", "50000.00"), Map.entry("alreadyGranted", 0), Map.entry("decidedBy", "director"), Map.entry("requestId", 1),
            Map.entry("reference", "K-2026-000001"), Map.entry("late", false), Map.entry("limit", 50000));

    @LocalServerPort
    private int port;
    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private Hiring hiring;
    @Autowired
    private LoginLimit limit;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private HistoryService history;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private Sweeper sweeper;

    @BeforeEach
    void hire() {
        TestStaff.hireOnePerGroup(hiring);
        limit.forget("127.0.0.1");
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private Caller by(String person) {
        return Caller.named(port, person);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static Map<String, Object> variables(Map<String, ?> values) {
        Map<String, Object> variables = new HashMap<>();
        values.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return variables;
    }

    /** What the form asks for, and all our wishes beside it. */
    private static String withWishes(Map<String, ?> honest) {
        Map<String, Object> sent = new HashMap<>(WISHES);
        sent.put("submitted", "{\"decision\":\"grant\",\"amount\":\"50000.00\"}");
        sent.putAll(honest);
        return json(Map.of("variables", variables(sent)));
    }

    private HttpResponse<String> send(String person, String reference, String taskKey, String call, Map<String, ?> honest) {
        return by(person).post("/engine-rest/task/" + work.task(reference, taskKey).getId() + "/" + call, withWishes(honest));
    }

    private void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
    }

    private String heardByTheAgent() {
        String reference = work.heard();
        tasks.setAssignee(work.task(reference, "userTask_prepareOffer").getId(), AGENT);
        return reference;
    }

    private String waitingForADecision(String amount) {
        String reference = heardByTheAgent();
        work.offer(reference, AGENT, "money", amount);
        return reference;
    }

    private List<BigDecimal> paid(String reference) {
        return record.story(reference).payments().stream().map(Story.Paid::amount).toList();
    }

    private ProcessInstance instance(String reference, String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference, process).singleResult();
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit-form", "complete"})
    void fieldsThatNoFormAsksForReachNothingFromOfferToPayment(String call) {
        String reference = heardByTheAgent();
        done(send(AGENT, reference, "userTask_prepareOffer", call,
                Map.of("offerText", "We pay", "offerDifference", "No parcel", "compensationKind", "money", "amount", "600.00")));
        assertThat(work.openTasks(reference)).containsExactly(DECIDE);
        done(send(TestStaff.of(StaffGroup.MANAGER), reference, DECIDE, call, Map.of("decision", "grant-in-part", "amount", "200.00", "reason", "Half of it")));
        tasks.setAssignee(work.task(reference, "userTask_presentOffer").getId(), AGENT);
        done(send(AGENT, reference, "userTask_presentOffer", call, Map.of("reached", "yes", "way", "phone", "answer", "accepted", "answerWords", "Fine")));
        work.run(reference, "serviceTask_bookPayment");

        assertThat(paid(reference)).containsExactly(new BigDecimal("200.00"));
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).list()).allSatisfy(story ->
                assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(story.getId()).list()).extracting("name")
                        .doesNotContain("approved", "granted", "amount", "submitted", "decidedBy", "requestId", "limit"));
    }

    @ParameterizedTest
    @EnumSource(StaffGroup.class)
    void fieldsThatNoFormAsksForReachNothingAtTheStart(StaffGroup group) throws IOException {
        HttpResponse<String> answer = by(TestStaff.of(group)).post("/engine-rest/process-definition/key/signalIntake/submit-form",
                withWishes(Map.of("channel", "phone", "text", "My parcel never arrived")));
        done(answer);
        String story = JSON.readTree(answer.body()).get("id").asText();
        assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(story).list()).extracting("name")
                .doesNotContainAnyElementsOf(WISHES.keySet()).doesNotContain("submitted");
    }

    @Test
    void whoAskedDecidesByNoRoute() {
        String reference = waitingForADecision("400.00");
        Task task = work.task(reference, DECIDE);
        tasks.setAssignee(task.getId(), AGENT);
        for (String call : List.of("submit-form", "complete")) {
            HttpResponse<String> answer = send(AGENT, reference, DECIDE, call, Map.of("decision", "grant"));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("You made this offer yourself; somebody else decides on it.");
        }
        tasks.delegateTask(task.getId(), AGENT);
        done(send(AGENT, reference, DECIDE, "resolve", Map.of("decision", "grant")));
        assertThat(work.openTasks(reference)).containsExactly(DECIDE);
        assertThat(record.story(reference).offers().get(0).decision()).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = StaffGroup.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
    void nobodyBelowAdministratorWritesAVariableOfAStory(StaffGroup group) {
        String reference = waitingForADecision("400.00");
        Map<String, Object> before = record.rows(reference);
        Caller browser = Caller.inABrowser(port, TestStaff.of(group));
        for (String[] write : writes(reference)) {
            assertThat(by(TestStaff.of(group)).send(write[0], "/engine-rest/" + write[1], write[2], Map.of()).statusCode()).as(write[1]).isEqualTo(403);
            assertThat(browser.send(write[0], "/camunda/api/engine/engine/default/" + write[1], write[2], Map.of()).statusCode()).as(write[1]).isEqualTo(403);
        }
        assertThat(record.rows(reference)).isEqualTo(before);
        assertThat(work.openTasks(reference)).containsExactly(DECIDE);
    }

    /** Every call that writes a variable into a running story, for each of its instances. */
    private List<String[]> writes(String reference) {
        Task task = work.task(reference, DECIDE);
        String one = "{\"value\":\"granted\",\"type\":\"String\"}";
        String many = json(Map.of("modifications", variables(WISHES)));
        Stream<String[]> ofTheTask = Stream.of(new String[][] {
            {"POST", "task/" + task.getId() + "/variables", many},
            {"POST", "task/" + task.getId() + "/localVariables", many},
            {"PUT", "task/" + task.getId() + "/variables/decision", one},
            {"PUT", "task/" + task.getId() + "/localVariables/decision", one},
            {"POST", "execution/" + task.getExecutionId() + "/localVariables", many},
            {"PUT", "execution/" + task.getExecutionId() + "/localVariables/decision", one}});
        Stream<String[]> ofEachInstance = work.stories(reference).stream().map(ProcessInstance::getId).flatMap(id -> Stream.of(new String[][] {
            {"POST", "process-instance/" + id + "/variables", many},
            {"PUT", "process-instance/" + id + "/variables/decision", one},
            {"POST", "execution/" + id + "/localVariables", many}}));
        return Stream.concat(ofTheTask, ofEachInstance).toList();
    }

    @Test
    void whatAnAdministratorWritesDecidesNothing() {
        String reference = waitingForADecision("30000.00");
        writes(reference).forEach(write -> done(by(ADMIN).send(write[0], "/engine-rest/" + write[1], write[2], Map.of())));
        CaseWork.advance(Duration.ofHours(23).plusMinutes(46));
        sweeper.sweep();
        work.present(reference, "accepted");
        work.run(reference, "serviceTask_bookPayment");
        assertThat(paid(reference)).containsExactly(new BigDecimal("500.00"));
    }

    @Test
    void aVariableUnderTheNameOfWhatIsSubmittedDecidesNothing() {
        String reference = waitingForADecision("30000.00");
        runtime.setVariable(instance(reference, "compensationApproval").getId(), "submitted", Map.of("decision", "grant", "amount", "30000.00"));
        by(TestStaff.of(StaffGroup.DIRECTOR)).post("/engine-rest/task/" + work.task(reference, DECIDE).getId() + "/complete", "{}");
        assertThat(record.story(reference).offers().get(0).decision()).isNull();
        CaseWork.advance(Duration.ofHours(23).plusMinutes(46));
        sweeper.sweep();
        assertThat(record.story(reference).offers().get(0).decision().granted()).isEqualByComparingTo("500.00");
    }

    @Test
    void anApprovalThatAnAdministratorJumpedOverIsNotPaid() {
        String reference = waitingForADecision("400.00");
        done(by(ADMIN).post("/engine-rest/process-instance/" + instance(reference, "compensationApproval").getId() + "/modification", json(Map.of("instructions", List.of(
                Map.of("type", "cancel", "activityId", "subProcess_decision"),
                Map.of("type", "startBeforeActivity", "activityId", "endEvent_compensationGranted", "variables", variables(WISHES)))))));
        assertThat(work.openTasks(reference)).containsExactly("userTask_presentOffer");
        assertThatThrownBy(() -> work.present(reference, "accepted")).hasMessageContaining(reference);
        assertThat(paid(reference)).isEmpty();
    }

    @Test
    void aPaymentThatTheDecisionDoesNotAllowEndsAsAnIncident() {
        String reference = heardByTheAgent();
        work.offer(reference, AGENT, "voucher", "80.00");
        work.present(reference, "accepted");
        String fulfilment = instance(reference, "fulfilment").getId();
        done(by(ADMIN).post("/engine-rest/process-instance/" + fulfilment + "/modification", json(Map.of("instructions", List.of(
                Map.of("type", "startBeforeActivity", "activityId", "serviceTask_bookPayment", "variables", variables(WISHES)),
                Map.of("type", "cancel", "activityId", "userTask_fulfilInKind"))))));
        Job payment = work.timer(reference, "serviceTask_bookPayment");
        while (jobs.createJobQuery().jobId(payment.getId()).singleResult().getRetries() > 0) {
            assertThatThrownBy(() -> jobs.executeJob(payment.getId())).hasMessageContaining(reference);
        }
        assertThat(runtime.createIncidentQuery().processInstanceId(fulfilment).list()).singleElement()
                .satisfies(incident -> assertThat(incident.getIncidentMessage()).contains(reference));
        assertThat(paid(reference)).isEmpty();
    }

    @Test
    void aPaymentStartedAgainByHandIsBookedOnce() {
        String reference = heardByTheAgent();
        work.offer(reference, AGENT, "money", "80.00");
        work.present(reference, "accepted");
        work.run(reference, "serviceTask_bookPayment");
        for (int again = 0; again < 2; again++) {
            done(by(ADMIN).post("/engine-rest/process-definition/key/fulfilment/start",
                    json(Map.of("businessKey", reference, "variables", variables(WISHES)))));
            work.run(reference, "serviceTask_bookPayment");
        }
        assertThat(paid(reference)).containsExactly(new BigDecimal("80.00"));
    }

    @Test
    void aPaymentStartedByHandForWhatNobodyDecidedIsRefused() {
        String reference = waitingForADecision("400.00");
        HttpResponse<String> answer = by(ADMIN).post("/engine-rest/process-definition/key/fulfilment/start",
                json(Map.of("businessKey", reference, "variables", variables(WISHES))));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(paid(reference)).isEmpty();
    }

    @Test
    void aModelWithoutTheMandateQuestionPaysNothing() throws IOException {
        deployWithoutTheMandateQuestion();
        String reference = heardByTheAgent();
        work.offer(reference, AGENT, "money", "400.00");
        assertThat(work.openTasks(reference)).containsExactly("userTask_presentOffer");
        assertThatThrownBy(() -> work.present(reference, "accepted")).hasMessageContaining(reference);
        assertThat(paid(reference)).isEmpty();
    }

    private void deployWithoutTheMandateQuestion() throws IOException {
        ProcessDefinition approval = repository.createProcessDefinitionQuery().processDefinitionKey("compensationApproval").latestVersion().singleResult();
        DeploymentBuilder deployment = repository.createDeployment();
        for (String resource : repository.getDeploymentResourceNames(approval.getDeploymentId())) {
            try (InputStream shipped = repository.getResourceAsStream(approval.getDeploymentId(), resource)) {
                String model = new String(shipped.readAllBytes(), StandardCharsets.UTF_8)
                        .replace("${withinMandate}", "${!withinMandate}").replace("${!!withinMandate}", "${withinMandate}");
                deployment.addInputStream(resource, new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
            }
        }
        BesideTheGate.deploy(repository, deployment);
    }
}
