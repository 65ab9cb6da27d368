package nl.klachtkracht.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.roster.Hiring;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What comes along with a deployment, under which names it goes live, and what keeps it out. */
@JourneyTest
class EveryDeploymentTest {

    private static final String APPROVAL = "compensation-approval.bpmn";
    private static final String LAPSE = "approval-lapse.dmn";
    private static final String RESOLUTION = "complaint-resolution.bpmn";
    private static final String OFFER_FORM = "prepare-offer.form";

    @Autowired
    private RepositoryService repository;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private LiveModels live;
    @Autowired
    private ModelChanges changes;
    @Autowired
    private ModelDesk desk;
    @Autowired
    private CaseWork work;
    @Autowired
    private Hiring hiring;
    @Autowired
    private JdbcTemplate database;

    @Test
    void aDiagramAloneCarriesEveryOtherDiagramAndForm() {
        Map<String, String> house = house();
        Deployment deployed = deploy(APPROVAL, relabelled()).deploy();

        Map<String, String> now = filesOf(deployed);
        assertThat(now.keySet()).isEqualTo(house.keySet().stream().filter(file -> !file.endsWith(".dmn")).collect(Collectors.toSet()));
        assertThat(now.get(APPROVAL)).isEqualTo(relabelled());
        now.remove(APPROVAL);
        assertThat(house).containsAllEntriesOf(now);
        assertThat(repository.createProcessDefinitionQuery().latestVersion().list()).hasSizeGreaterThan(8)
                .extracting(ProcessDefinition::getDeploymentId).containsOnly(deployed.getId());
    }

    @Test
    void aNewCaseRunsOnWhatCameAlongDownToTheCalledStory() {
        Deployment deployed = deploy(APPROVAL, relabelled()).deploy();

        String reference = work.heard();
        work.offer(reference, "money", "400.00");

        assertThat(work.stories(reference)).extracting(story -> repository.getProcessDefinition(story.getProcessDefinitionId()).getDeploymentId())
                .containsOnly(deployed.getId());
        assertThat(work.openTasks(reference)).contains("userTask_decideOnCompensation");
    }

    @Test
    void aFormAloneIsOpenedByTheNextCase() {
        String form = text(OFFER_FORM).replaceFirst("\"label\": \"", "\"label\": \"Changed: ");
        Deployment deployed = deploy(OFFER_FORM, form).deploy();

        assertThat(filesOf(deployed)).containsEntry(OFFER_FORM, form).containsEntry(APPROVAL, text(APPROVAL));
        String reference = work.heard();
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("userTask_prepareOffer").list())
                .singleElement().satisfies(task -> assertThat(repository.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId()).isEqualTo(deployed.getId()));
    }

    @Test
    void aTableGoesAloneAndNoStoryGetsANewVersion() {
        String story = repository.createProcessDefinitionQuery().processDefinitionKey("compensationApproval").latestVersion().singleResult().getId();
        Deployment deployed = deploy(LAPSE, tighterTable()).deploy();

        assertThat(filesOf(deployed)).containsOnlyKeys(LAPSE);
        assertThat(live.byFile().get(LAPSE).deployment()).isEqualTo(deployed.getId());
        assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("compensationApproval").latestVersion().singleResult().getId()).isEqualTo(story);
    }

    @Test
    void theSecondChangeIsPutBesideTheFirst() {
        deploy(APPROVAL, relabelled()).deploy();
        String form = text(OFFER_FORM).replaceFirst("\"label\": \"", "\"label\": \"Changed: ");
        Deployment second = deploy(OFFER_FORM, form).deploy();

        assertThat(filesOf(second)).containsEntry(APPROVAL, relabelled()).containsEntry(OFFER_FORM, form);
    }

    @Test
    void whatIsRefusedLeavesNothingBehindAndSaysEverythingAtOnce() {
        Set<String> deployments = deployments();
        String broken = shippedText(APPROVAL).replace("\"8 hours elapsed", "\"Unwise").replace("\"16 hours elapsed", "\"Forbidden")
                .replace("\"20 hours elapsed", "\"Forbidden too");

        assertThatThrownBy(() -> deploy(APPROVAL, broken).deploy()).isInstanceOf(BadUserRequestException.class)
                .satisfies(refused -> assertThat(refused.getMessage().lines().toList())
                        .anyMatch(line -> line.matches("Not deployed: \\d+ things would break a promise or open a hole\\."))
                        .contains(APPROVAL + ", boundaryTimer_director: is forbidden in this test; take it out again.",
                                APPROVAL + ", boundaryTimer_nextLevel: is forbidden in this test; take it out again.",
                                "Advice: " + APPROVAL + ", boundaryTimer_reminder: is unwise in this test; think again."));
        assertThat(deployments()).isEqualTo(deployments);
        assertThat(changes.newest(1)).noneMatch(change -> change.files().contains(APPROVAL) && change.what() == ModelChanges.What.DEPLOYED);
    }

    @Test
    void adviceKeepsNothingOutAndStaysOnRecord() {
        deploy(APPROVAL, shippedText(APPROVAL).replace("\"8 hours elapsed", "\"Unwise")).deploy();

        assertThat(changes.newest(1).get(0).advice()).contains(APPROVAL + ", boundaryTimer_reminder: is unwise in this test; think again.");
    }

    @Test
    void theRecordSaysWhoPutWhatLive() {
        hiring.hire("olga", "Olga", "Owner", "olga@example.org", CaseWork.PASSWORD, Set.of("process-owner"));
        work.as("olga", () -> deploy(LAPSE, tighterTable()).name("Tighter in summer").deploy());

        assertThat(changes.newest(1)).singleElement().satisfies(change -> {
            assertThat(change.files()).isEqualTo(LAPSE);
            assertThat(change.person()).isEqualTo("olga");
            assertThat(change.why()).isEqualTo("Tighter in summer");
            assertThat(change.what()).isEqualTo(ModelChanges.What.DEPLOYED);
        });
        assertThat(changes.of(live.byFile().get(LAPSE).model()).orElseThrow().asShipped()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"compensation-approval-v2.bpmn, compensation-approval.bpmn", "Copy of lapse (2).dmn, approval-lapse.dmn", "offer.form, prepare-offer.form"})
    void aFileUnderAnotherNameReplacesTheOneThatTellsTheSame(String sent, String house) {
        String changed = house.endsWith(".bpmn") ? relabelled() : house.endsWith(".dmn") ? tighterTable() : text(house).replaceFirst("\"label\": \"", "\"label\": \"Changed: ");
        Set<String> files = live.byFile().keySet();
        deploy(sent, changed).deploy();

        assertThat(live.byFile().keySet()).isEqualTo(files);
        assertThat(text(house)).isEqualTo(changed);
        assertThat(changes.newest(1).get(0).advice()).contains(sent + ": is what the house keeps in " + house);
    }

    @Test
    void aStoryOfTheirOwnMayBeAdded() {
        deploy("tea-break.bpmn", Bpmn.convertToString(Bpmn.createExecutableProcess("teaBreak").camundaHistoryTimeToLive(365).startEvent().manualTask().endEvent().done())).deploy();

        assertThat(live.byFile()).containsKeys("tea-break.bpmn", "promise-keeping.bpmn");
        deploy(LAPSE, tighterTable()).deploy();
        assertThat(live.byFile()).containsKey("tea-break.bpmn");
    }

    @Test
    void whatWouldOnlyLookDeployedIsRefused() {
        refused(() -> deploy(APPROVAL, relabelled().replace("isExecutable=\"true\"", "isExecutable=\"false\"")).deploy(),
                "is not executable, so it would never run");
        refused(() -> deploy("note.txt", "a note").deploy(), "note.txt: is neither a diagram (.bpmn) nor a table (.dmn) nor a form (.form)");
        refused(() -> deploy("../evil.bpmn", relabelled()).deploy(), "../evil.bpmn: is no name for a model");
        refused(() -> deploy(APPROVAL, relabelled()).addString("again.bpmn", relabelled()).deploy(), "is sent twice");
        refused(() -> deploy(APPROVAL, text("promise-keeping.bpmn")).deploy(), "tells what promise-keeping.bpmn tells already");
        refused(() -> deploy(APPROVAL, relabelled()).tenantId("shop-2").deploy(), "shop-2: is a tenant");
        refused(() -> deploy(APPROVAL, relabelled()).activateProcessDefinitionsOn(new Date(4102444800000L)).deploy(), "leave the activation time empty");
        refused(() -> deploy(APPROVAL, "<bpmn").deploy(), "is not well-formed XML");
        assertThat(text(APPROVAL)).isNotEqualTo(relabelled());
    }

    @ParameterizedTest
    @CsvSource({"compensation-approval.bpmn, '', is empty", "compensation-approval.bpmn, <bpmn, is not well-formed XML", "approval-lapse.dmn, '', is empty",
            "prepare-offer.form, '', is empty", "prepare-offer.form, '{', is no form", "prepare-offer.form, '[]', is no form"})
    void ofAFileThatCannotBeReadOnlyTheCauseIsSaid(String file, String content, String cause) {
        assertThatThrownBy(() -> deploy(file, content).deploy()).isInstanceOfSatisfying(ModelsRefused.class, refused ->
                assertThat(refused.findings()).singleElement().satisfies(finding -> assertThat(finding.sentence()).startsWith(file + ": " + cause)));
    }

    @Test
    void whatIsLiveUnderAnotherDeploymentNameIsNotTakenForDeployed() {
        deploy(APPROVAL, relabelled()).name("approval").enableDuplicateFiltering(true).deploy();
        desk.goBack(APPROVAL, "", "The label was better before", null);
        assertThat(text(APPROVAL)).isNotEqualTo(relabelled());

        deploy(APPROVAL, relabelled()).name("approval").enableDuplicateFiltering(true).deploy();
        assertThat(text(APPROVAL)).isEqualTo(relabelled());

        Set<String> deployments = deployments();
        Deployment again = deploy(APPROVAL, relabelled()).name("approval").enableDuplicateFiltering(true).deploy();
        assertThat(deployments()).isEqualTo(deployments);
        assertThat(again.getId()).isEqualTo(live.byFile().get(APPROVAL).deployment());
    }

    @Test
    void twoHundredFilesAreTakenAtOnceAndOneMoreIsNotLookedAt() {
        refused(() -> several(201, "no form at all").enableDuplicateFiltering(true).deploy(), "this deployment: holds 201 files, and one holds at most 200; deploy only what you changed");
        assertThatThrownBy(() -> several(201, "no form at all").deploy()).isInstanceOfSatisfying(ModelsRefused.class, refused -> assertThat(refused.findings()).hasSize(1));

        several(200, """
                {"components": [{"type": "textfield", "key": "extra_again", "label": "What did you see?"}], "type": "default", "id": "look-%d", "schemaVersion": 16}
                """).deploy();
        assertThat(live.byFile()).containsKeys("look-1.form", "look-200.form");
    }

    private DeploymentBuilder several(int files, String content) {
        DeploymentBuilder deployment = repository.createDeployment();
        IntStream.rangeClosed(1, files).forEach(number -> deployment.addString("look-%d.form".formatted(number), content.formatted(number)));
        return deployment;
    }

    @Test
    void aTaskHasNoMoreWordsThanTheEngineKeepsWithIt() {
        deploy(RESOLUTION, told("t".repeat(255), "d".repeat(4_000))).deploy();
        String reference = work.receive(Map.of());
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey("userTask_holdFirstConversation").singleResult()).satisfies(task -> {
            assertThat(task.getName()).hasSize(255);
            assertThat(task.getDescription()).hasSize(4_000);
        });

        refused(() -> deploy(RESOLUTION, told("t".repeat(256), "d")).deploy(), "userTask_holdFirstConversation: has a name of more than 255");
        refused(() -> deploy(RESOLUTION, told("t", "d".repeat(4_001))).deploy(), "userTask_holdFirstConversation: has a documentation of more than 4,000 characters");
    }

    @ParameterizedTest
    @CsvSource({"255, 4000, true", "256, 1, false", "1, 4001, false"})
    void withoutTheGateTheEngineWouldFailWhenItMakesTheTask(int name, int documentation, boolean runs) {
        UserTask task = Bpmn.createExecutableProcess("teaBreak").camundaHistoryTimeToLive(365).startEvent().userTask("drink").name("t".repeat(name)).getElement();
        task.builder().documentation("d".repeat(documentation)).endEvent();
        BesideTheGate.deploy(repository, repository.createDeployment().addModelInstance("tea-break.bpmn", (BpmnModelInstance) task.getModelInstance()));

        if (runs) {
            assertThat(runtime.startProcessInstanceByKey("teaBreak").isEnded()).isFalse();
        } else {
            assertThatThrownBy(() -> runtime.startProcessInstanceByKey("teaBreak")).hasStackTraceContaining("value too long for type character varying");
        }
    }

    private static String told(String name, String documentation) {
        return shippedText(RESOLUTION).replace("name=\"Hold first conversation\"", "name=\"%s\"".formatted(name))
                .replaceFirst("(?s)(id=\"userTask_holdFirstConversation\".*?<bpmn:documentation>)[^<]*", "$1" + documentation);
    }

    private static void refused(ThrowingCallable deployment, String words) {
        assertThatThrownBy(deployment).isInstanceOf(BadUserRequestException.class).hasMessageContaining("Not deployed").hasMessageContaining(words);
    }

    private DeploymentBuilder deploy(String file, String content) {
        return repository.createDeployment().addString(file, content);
    }

    private String relabelled() {
        return shippedText(APPROVAL).replace("8 hours elapsed", "Eight hours have gone");
    }

    private String tighterTable() {
        return shippedText(LAPSE).replaceFirst("<description>", "<description>Changed here: ");
    }

    private static String shippedText(String file) {
        return new String(new ShippedModels().find(file).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private String text(String file) {
        return new String(live.byFile().get(file).model().content(), StandardCharsets.UTF_8);
    }

    private Map<String, String> house() {
        return live.byFile().keySet().stream().collect(Collectors.toMap(file -> file, this::text));
    }

    private Map<String, String> filesOf(Deployment deployment) {
        return repository.getDeploymentResourceNames(deployment.getId()).stream().collect(Collectors.toMap(file -> file,
                file -> new String(live.deployed(deployment.getId(), file).orElseThrow().content(), StandardCharsets.UTF_8)));
    }

    private Set<String> deployments() {
        return Set.copyOf(database.queryForList("select id_ from act_re_deployment", String.class));
    }
}
