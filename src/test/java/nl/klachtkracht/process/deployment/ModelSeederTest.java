package nl.klachtkracht.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.ModelsAsBefore;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.guard.Finding;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a start of the same or a newer version of the product does to the models that are live. */
@JourneyTest
class ModelSeederTest {

    private static final String APPROVAL = "compensation-approval.bpmn";
    private static final String LAPSE = "approval-lapse.dmn";
    private static final String OFFER_FORM = "prepare-offer.form";
    private static final ShippedModels SHIPPED = new ShippedModels();

    @Autowired
    private ModelSeeder ours;
    @Autowired
    private JudgeAfterStart judge;
    @Autowired
    private ModelDesk desk;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private LiveModels live;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private AsSystem asSystem;
    @Autowired
    private Clock clock;
    private ModelsAsBefore before;
    private List<String> everShipped;

    @BeforeEach
    void remember() {
        before = new ModelsAsBefore(repository, database);
        everShipped = database.queryForList("select checksum from shipped_model", String.class);
    }

    @AfterEach
    void putBack() {
        before.putBack();
        database.queryForList("select checksum from shipped_model", String.class).stream().filter(checksum -> !everShipped.contains(checksum))
                .forEach(checksum -> database.update("delete from shipped_model where checksum = ?", checksum));
        ours.seed();
        assertThat(live.all()).allSatisfy(one -> assertThat(SHIPPED.ships(one.model())).as(one.file()).isTrue());
    }

    @Test
    void aRestartPutsNothingLive() {
        Set<String> deployments = deployments();
        new Jar(Map.of()).start();
        assertThat(deployments()).isEqualTo(deployments);
    }

    @Test
    void aNewerVersionReplacesWhatIsStillAsShippedFileByFileAndKeepsWhatAProcessOwnerChanged() {
        deploy(LAPSE, changed(LAPSE, "Owner: "));
        String story = versionOf("compensationApproval");

        new Jar(Map.of(LAPSE, changed(LAPSE, "Newer: "), OFFER_FORM, changed(OFFER_FORM, "Newer: "))).start();

        assertThat(text(LAPSE)).isEqualTo(changed(LAPSE, "Owner: "));
        assertThat(text(OFFER_FORM)).isEqualTo(changed(OFFER_FORM, "Newer: "));
        assertThat(versionOf("compensationApproval")).as("a form is bound to its deployment, so all stories come along").isNotEqualTo(story);
        ModelChanges.Change last = new Jar(Map.of()).changes.newest(1).get(0);
        assertThat(last.files()).isEqualTo(OFFER_FORM);
        assertThat(last.what()).isEqualTo(ModelChanges.What.SEEDED);
    }

    @Test
    void aNewTableAloneLeavesTheStoriesAsTheyAre() {
        String story = versionOf("compensationApproval");
        new Jar(Map.of(LAPSE, changed(LAPSE, "Newer: "))).start();

        assertThat(text(LAPSE)).isEqualTo(changed(LAPSE, "Newer: "));
        assertThat(versionOf("compensationApproval")).isEqualTo(story);
    }

    @Test
    void anOwnersChangeSurvivesRestartsAndEveryNewerVersion() {
        deploy(OFFER_FORM, changed(OFFER_FORM, "Owner: "));
        deploy(APPROVAL, changed(APPROVAL, "Owner: "));

        new Jar(Map.of()).start();
        new Jar(Map.of(OFFER_FORM, changed(OFFER_FORM, "Newer: "))).start();
        new Jar(Map.of(OFFER_FORM, changed(OFFER_FORM, "Newest: "), APPROVAL, changed(APPROVAL, "Newest: "))).start();

        assertThat(text(OFFER_FORM)).isEqualTo(changed(OFFER_FORM, "Owner: "));
        assertThat(text(APPROVAL)).isEqualTo(changed(APPROVAL, "Owner: "));
    }

    @Test
    void whoWentBackToAnOlderShippedVersionKeepsIt() {
        new Jar(Map.of(LAPSE, changed(LAPSE, "Older: "))).start();
        ours.seed();
        assertThat(text(LAPSE)).isEqualTo(original(LAPSE));
        desk.goBack(LAPSE, "", "The old words were clearer", null);

        ours.seed();
        assertThat(text(LAPSE)).isEqualTo(changed(LAPSE, "Older: "));

        desk.promote(LAPSE, "We understood them", null);
        new Jar(Map.of(LAPSE, changed(LAPSE, "Newest: "))).start();
        assertThat(text(LAPSE)).as("after promotion it follows the product again").isEqualTo(changed(LAPSE, "Newest: "));
    }

    @Test
    void whatTheProductTookOverFromAnOwnerFollowsTheProductAgain() {
        deploy(LAPSE, changed(LAPSE, "Owner: "));
        new Jar(Map.of(LAPSE, changed(LAPSE, "Owner: "))).start();
        new Jar(Map.of(LAPSE, changed(LAPSE, "Newest: "))).start();

        assertThat(text(LAPSE)).isEqualTo(changed(LAPSE, "Newest: "));
    }

    @Test
    void whatWasLiveBeforeThereWasARecordIsToldApartByWhatWasEverShipped() {
        deploy(LAPSE, changed(LAPSE, "Owner: "));
        database.update("delete from model_change_file");
        database.update("delete from model_change");

        new Jar(Map.of(LAPSE, changed(LAPSE, "Newer: "), OFFER_FORM, changed(OFFER_FORM, "Newer: "))).start();

        assertThat(text(LAPSE)).isEqualTo(changed(LAPSE, "Owner: "));
        assertThat(text(OFFER_FORM)).isEqualTo(changed(OFFER_FORM, "Newer: "));
    }

    @Test
    void whatDoesNotGoTogetherIsNotPutLiveAtAllAndHealthSaysWhy() {
        Set<String> deployments = deployments();
        Jar newer = new Jar(Map.of(APPROVAL, original(APPROVAL).replace("\"16 hours elapsed", "\"Forbidden"), OFFER_FORM, changed(OFFER_FORM, "Newer: ")));
        newer.start();

        assertThat(deployments()).isEqualTo(deployments);
        assertThat(newer.seeder.refused()).extracting(Finding::element).contains("boundaryTimer_nextLevel");
        Health health = newer.health().health();
        assertThat(health.getStatus()).isEqualTo(new Status("WARNING"));
        assertThat(health.getDetails().get("shippedModelsNotLive").toString()).contains("boundaryTimer_nextLevel: is forbidden in this test; take it out again.");
        assertThat(health.getDetails().get("notAsShipped").toString()).contains(APPROVAL, OFFER_FORM);
        assertThat(newer.overview().newerOnesRefused()).isTrue();

        ModelSeeder mended = new Jar(Map.of(OFFER_FORM, changed(OFFER_FORM, "Newer: "))).seeder;
        mended.seed();
        assertThat(mended.refused()).isEmpty();
        assertThat(text(OFFER_FORM)).isEqualTo(changed(OFFER_FORM, "Newer: "));
    }

    @Test
    void whatAnotherNodePutLiveSinceIsNoLongerSaidToBeRefused() {
        Jar newer = new Jar(Map.of(APPROVAL, original(APPROVAL).replace("\"16 hours elapsed", "\"Forbidden")));
        newer.start();
        deploy(APPROVAL, changed(APPROVAL, "Owner: "));

        assertThat(newer.seeder.refused()).isEmpty();
    }

    @Test
    void anOwnersChangeIsNoFaultOfTheNode() {
        deploy(LAPSE, changed(LAPSE, "Owner: "));
        deploy("look-again.form", """
                {"components": [{"type": "textfield", "key": "extra_again", "label": "What did you see?"}], "type": "default", "id": "look-again", "schemaVersion": 16}
                """);
        Health health = new Jar(Map.of()).health().health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("notAsShipped", List.of(LAPSE)).containsEntry("addedByProcessOwners", List.of("look-again.form"));
    }

    @Test
    void twoNodesThatStartTogetherSeedOnce() throws Exception {
        Set<String> deployments = deployments();
        Map<String, String> newer = Map.of(LAPSE, changed(LAPSE, "Newer: "), OFFER_FORM, changed(OFFER_FORM, "Newer: "));
        List<Jar> nodes = List.of(new Jar(newer), new Jar(newer), new Jar(newer));
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            List<Future<?>> starts = new ArrayList<>();
            nodes.forEach(node -> starts.add(threads.submit(() -> {
                together.await();
                node.start();
                return null;
            })));
            together.countDown();
            for (Future<?> start : starts) {
                start.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(deployments()).hasSize(deployments.size() + 1);
    }

    private void deploy(String file, String content) {
        repository.createDeployment().addString(file, content).deploy();
    }

    private String text(String file) {
        return new String(live.byFile().get(file).model().content(), StandardCharsets.UTF_8);
    }

    private static String original(String file) {
        return new String(SHIPPED.find(file).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    /** The file with other words in it, which no rule minds. */
    private static String changed(String file, String words) {
        String original = original(file);
        String changed = file.endsWith(".form") ? original.replaceFirst("\"label\": \"", "\"label\": \"" + words)
                : file.endsWith(".dmn") ? original.replaceFirst("<description>", "<description>" + words) : original.replace("8 hours elapsed", words + "8 hours");
        assertThat(changed).isNotEqualTo(original);
        return changed;
    }

    private String versionOf(String process) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
    }

    private Set<String> deployments() {
        return Set.copyOf(database.queryForList("select id_ from act_re_deployment", String.class));
    }

    /** Another version of the product on the same database: some of its files are not those of this one. */
    private final class Jar {

        private final ShippedModels shipped;
        private final ModelChanges changes;
        private final ModelSeeder seeder;

        private Jar(Map<String, String> other) {
            shipped = new ShippedModels(SHIPPED.all().stream().map(model -> other.containsKey(model.name())
                    ? new ShippedModels.Model(model.name(), other.get(model.name()).getBytes(StandardCharsets.UTF_8)) : model).toList());
            changes = new ModelChanges(database, shipped, clock);
            seeder = new ModelSeeder(shipped, live, changes, repository, database, transaction, asSystem, clock);
        }

        private void start() {
            seeder.seed();
        }

        private ModelOverview overview() {
            return new ModelOverview(live, shipped, changes, seeder);
        }

        private ModelsHealthIndicator health() {
            return new ModelsHealthIndicator(overview(), seeder, judge);
        }
    }
}
