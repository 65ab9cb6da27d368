package nl.klachtkracht.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.Multipart;
import nl.klachtkracht.process.deployment.Mistakes;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The deploy dialog of Camunda Modeler 5, call by call, and what its Log panel would show. */
@JourneyTest
class ModelerTest {

    private static final Map<String, String> MODELER = Map.of("User-Agent",
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) camunda-modeler/5.31.0 Chrome/130.0.6723.191 Electron/33.4.0 Safari/537.36");
    private static final String OWNER = TestStaff.of(StaffGroup.PROCESS_OWNER);
    private static final String LAPSE = "approval-lapse.dmn";
    private static final String APPROVAL = "compensation-approval.bpmn";

    @LocalServerPort
    private int port;
    @Autowired
    private Hiring hiring;
    @Autowired
    private LoginLimit limit;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void hire() {
        TestStaff.hireOnePerGroup(hiring);
        limit.forget("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/version", "/deployment?maxResults=0"})
    void theDialogTriesTheConnectionFirst(String call) {
        assertThat(by(OWNER).get("/engine-rest" + call).statusCode()).isEqualTo(200);
        assertThat(Caller.named(port, OWNER, "wrong").get("/engine-rest" + call).statusCode()).isEqualTo(401);
    }

    @Test
    void aChangedDiagramIsLiveWithAllItCalls() throws IOException {
        HttpResponse<String> answer = deploy(OWNER, "compensation-approval", new Multipart().file(APPROVAL, APPROVAL, "text/xml", relabelled()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode deployed = new ObjectMapper().readTree(answer.body());
        assertThat(deployed.get("source").textValue()).isEqualTo("Camunda Modeler");
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list()).isNotEmpty()
                .allSatisfy(story -> assertThat(story.getDeploymentId()).as(story.getKey()).isEqualTo(deployed.get("id").textValue()));
        assertThat(database.queryForMap("select person, what, why from model_change where deployment = ?", deployed.get("id").textValue()))
                .containsEntry("person", OWNER).containsEntry("what", "DEPLOYED").containsEntry("why", "compensation-approval");
    }

    @Test
    void aDiagramWithItsFormAndATableGoTogether() throws IOException {
        HttpResponse<String> answer = deploy(OWNER, "together", new Multipart().file(APPROVAL, APPROVAL, "text/xml", relabelled())
                .file("decide-on-compensation.form", "decide-on-compensation.form", "application/octet-stream", form())
                .file(LAPSE, LAPSE, "application/octet-stream", table("Ours: ")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(database.queryForList("select f.file from model_change_file f join model_change c on c.id = f.change where c.why = 'together'", String.class))
                .containsExactlyInAnyOrder(APPROVAL, "decide-on-compensation.form", LAPSE);
    }

    @Test
    void pressingDeployTwiceMakesNoSecondVersionAndOnlyWhatChangedNeedsToBeSent() throws IOException {
        deploy(OWNER, "lapse", new Multipart().file(LAPSE, LAPSE, "text/xml", table("Ours: ")));
        int deployments = deployments();

        assertThat(deploy(OWNER, "lapse", new Multipart().file(LAPSE, LAPSE, "text/xml", table("Ours: "))).statusCode()).isEqualTo(200);
        assertThat(deployments()).isEqualTo(deployments);

        assertThat(send(OWNER, new Multipart().field("deployment-name", "lapse").field("deployment-source", "Camunda Modeler").field("deploy-changed-only", "true")
                .file(LAPSE, LAPSE, "text/xml", table("Ours: ")).file(APPROVAL, APPROVAL, "text/xml", relabelled())).statusCode()).isEqualTo(200);
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list()).extracting(story -> story.getDeploymentId()).as("one deployment").containsOnly(
                repository.createProcessDefinitionQuery().processDefinitionKey("compensationApproval").latestVersion().singleResult().getDeploymentId());
    }

    @Test
    void aRefusalIsReadInTheLogPanelLineByLine() throws IOException {
        int deployments = deployments();
        HttpResponse<String> answer = deploy(OWNER, "compensation-approval", new Multipart().file(APPROVAL, APPROVAL, "text/xml",
                forbidden()));

        assertThat(answer.statusCode()).isEqualTo(400);
        List<String> lines = new ObjectMapper().readTree(answer.body()).get("message").textValue().lines().toList();
        assertThat(lines.get(0)).matches("Not deployed: \\d+ things would break a promise or open a hole\\.");
        assertThat(lines).contains(APPROVAL + ", boundaryTimer_nextLevel: is forbidden in this test; take it out again.",
                APPROVAL + ", boundaryTimer_director: is forbidden in this test; take it out again.");
        assertThat(deployments()).isEqualTo(deployments);
    }

    @Test
    void whatOnlyTheEngineFindsIsReadThereInTheSameForm() throws IOException {
        int deployments = deployments();
        HttpResponse<String> answer = deploy(OWNER, "tea", new Multipart().file("tea-break.bpmn", "tea-break.bpmn", "text/xml", Mistakes.leadsNowhere()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(new ObjectMapper().readTree(answer.body()).get("message").textValue()).startsWith("Not deployed:")
                .contains("tea-break.bpmn, middle: leads nowhere, so a case would stop here; draw what comes next.");
        assertThat(deployments()).isEqualTo(deployments);
    }

    @ParameterizedTest
    @EnumSource(StaffGroup.class)
    void onlyAProcessOwnerDeploysAndForAnAdministratorTheGateIsTheSame(StaffGroup group) throws IOException {
        boolean may = group == StaffGroup.PROCESS_OWNER || group == StaffGroup.ADMIN;
        Multipart broken = new Multipart().file(APPROVAL, APPROVAL, "text/xml", forbidden());

        assertThat(deploy(TestStaff.of(group), "by hand", broken).statusCode()).isEqualTo(may ? 400 : 403);
        assertThat(deploy(TestStaff.of(group), "by hand", new Multipart().file(LAPSE, LAPSE, "text/xml", table("Ours: "))).statusCode()).isEqualTo(may ? 200 : 403);
    }

    @Test
    void theWayThroughTheWebAppsLeadsThroughTheSameGate() throws IOException {
        Multipart broken = new Multipart().field("deployment-name", "by hand")
                .file("data", APPROVAL, "text/xml", forbidden());
        for (StaffGroup group : List.of(StaffGroup.PROCESS_OWNER, StaffGroup.ADMIN)) {
            HttpResponse<String> answer = Caller.inABrowser(port, TestStaff.of(group)).send("POST", "/camunda/api/engine/engine/default/deployment/create",
                    broken.text(), Map.of("Content-Type", Multipart.CONTENT_TYPE));
            assertThat(answer.statusCode()).as(group.id()).isEqualTo(400);
            assertThat(answer.body()).contains("boundaryTimer_nextLevel: is forbidden in this test");
        }
    }

    @Test
    void deployingAnOldDeploymentAgainPassesTheGateToo() throws IOException {
        deploy(OWNER, "lapse", new Multipart().file(LAPSE, LAPSE, "text/xml", table("Ours: ")));
        String old = repository.createDeploymentQuery().deploymentName("lapse").singleResult().getId();
        database.update("update act_ge_bytearray set bytes_ = convert_to('<broken', 'UTF8') where deployment_id_ = ?", old);

        HttpResponse<String> answer = by(TestStaff.of(StaffGroup.ADMIN)).post("/engine-rest/deployment/" + old + "/redeploy", "{}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Not deployed", "is not well-formed XML");
    }

    private Caller by(String person) {
        return Caller.named(port, person);
    }

    private HttpResponse<String> deploy(String person, String name, Multipart files) {
        return send(person, files.field("deployment-name", name).field("deployment-source", "Camunda Modeler").field("enable-duplicate-filtering", "true"));
    }

    private HttpResponse<String> send(String person, Multipart form) {
        Map<String, String> headers = new HashMap<>(MODELER);
        headers.put("Content-Type", Multipart.CONTENT_TYPE);
        return by(person).send("POST", "/engine-rest/deployment/create", form.text(), headers);
    }

    private static String relabelled() throws IOException {
        return Files.readString(Path.of("bpmn", APPROVAL)).replace("8 hours elapsed", "Eight hours have gone");
    }

    private static String forbidden() throws IOException {
        return relabelled().replace("\"16 hours elapsed", "\"Forbidden").replace("\"20 hours elapsed", "\"Forbidden too");
    }

    private static String form() throws IOException {
        return Files.readString(Path.of("forms", "decide-on-compensation.form")).replaceFirst("\"label\": \"", "\"label\": \"Ours: ");
    }

    private static String table(String words) throws IOException {
        return Files.readString(Path.of("bpmn", LAPSE)).replaceFirst("<description>", "<description>" + words);
    }

    private int deployments() {
        return database.queryForObject("select count(*) from act_re_deployment", Integer.class);
    }
}
