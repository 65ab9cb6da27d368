package nl.klachtkracht.browser;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.ChangedModels;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process owner moves running cases to a new version on the page, and sees how far it is. */
class RunningCasesBrowserTest extends BrowserTest {

    private static final String OWNER = "olga";
    private static final String STORY = "compensationApproval";

    @Autowired
    private CaseRecord record;
    @Autowired
    private Hiring hiring;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private ManagementService management;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void noMoveIsLeft() {
        management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
    }

    @Test
    void aProcessOwnerSeesWhatAMoveDoesMovesStopsAndGoesOn() {
        hiring.hire(OWNER, OWNER, "Case", OWNER + "@example.org", CaseWork.PASSWORD, Set.of("process-owner"));
        try (ChangedModels ours = ChangedModels.deploy(repository, (file, text) -> text)) {
            List<String> cases = Stream.generate(this::aboveTheMandate).limit(4).toList();
            Map<String, String> before = record.moments(cases);
            try (ChangedModels changed = ours.changed(ChangedModels.OTHER_LABELS_AND_TIMES)) {
                desk.followLink("/models/running", OWNER);
                String version = "#" + STORY + "-" + (ChangedModels.newest(repository, STORY).getVersion() - 1);
                assertThat(desk.find(version).getText()).contains("Decide on compensation", "8 hours elapsed (timer)", "Kept: they wait at the same place", "4 can be moved");
                desk.screenshot("running-cases");
                assertThat(desk.violations("main")).isEmpty();

                desk.clickOn(version + " button");
                assertThat(desk.find("[role=status]").getText()).isEqualTo("4 stories begin to move; below you see how far it is.");
                desk.find("#progress");
                perform(2);
                desk.waitFor(there -> there.find("#progress").getText().contains("2 of 4 stories"));
                assertThat(desk.find("#progress").getText()).contains("On its way", "0 of ", "moments changed.", "Asked for by olga Case");

                desk.click("//*[@id='progress']//button[.='Stop']");
                desk.waitFor(there -> there.find("#progress").getText().contains("Stopped"));
                desk.screenshot("running-cases-stopped");
                assertThat(desk.violations("main")).isEmpty();
                desk.click("//*[@id='progress']//button[.='Go on']");
                desk.waitFor(there -> there.find("#progress").getText().contains("On its way"));
                perform(2);
                desk.waitFor(there -> there.find("#progress").getText().contains("4 of 4 stories"));
                desk.waitFor(there -> there.find("#progress").getText().contains("Done"));

                assertThat(record.moments(cases)).isEqualTo(before);
                cases.forEach(reference -> assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference, STORY).singleResult()
                        .getProcessDefinitionId()).isEqualTo(ChangedModels.newest(repository, STORY).getId()));
            }
        }
    }

    @Test
    void everybodyMovesWithOneButtonIsStoppedAndGoesOn() {
        CaseWork.setTime(at("2031-08-11T10:00:00"));
        hiring.hire(OWNER, OWNER, "Case", OWNER + "@example.org", CaseWork.PASSWORD, Set.of("process-owner"));
        try (ChangedModels ours = ChangedModels.deploy(repository, (file, text) -> text)) {
            List<String> cases = Stream.generate(this::aboveTheMandate).limit(4).toList();
            Map<String, String> before = record.moments(cases);
            try (ChangedModels changed = ours.changed(ChangedModels.OTHER_LABELS_AND_TIMES)) {
                desk.followLink("/models/running", OWNER);
                assertThat(desk.find("#all").getText()).contains("running stories of ", "can be moved to the newest");
                desk.screenshot("running-cases-all");

                desk.clickOn("#all button");
                assertThat(desk.find("[role=status]").getText()).contains("running stories begin to move; below you see how far it is.");
                performOf(ours, 2);
                desk.waitFor(there -> there.find("#progress tbody").getText().contains("2 of 4"));
                assertThat(desk.find("#progress").getText()).contains("All that ran in older versions", "On its way", "0 of ", "moments changed.", "Asked for by olga Case");
                desk.click("//*[@id='progress']//button[.='Stop']");
                desk.waitFor(there -> there.find("#progress").getText().contains("Stopped"));
                desk.screenshot("running-cases-all-stopped");
                assertThat(desk.violations("main")).isEmpty();

                desk.click("//*[@id='progress']//button[.='Go on']");
                desk.waitFor(there -> there.find("#progress").getText().contains("On its way"));
                performOf(ours, 1);
                desk.waitFor(there -> there.find("#progress tbody").getText().contains("3 of 4"));
                desk.click("//*[@id='progress']//button[.='Stop']");
                desk.click("//*[@id='progress']//button[.='Leave the others where they are']");
                assertThat(desk.find("[role=status]").getText()).isEqualTo("Ended; the stories that were not moved stay in the old version.");
                assertThat(desk.find("#progress").getText()).contains("Ended early");

                assertThat(record.moments(cases)).isEqualTo(before);
                assertThat(cases.stream().map(reference -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference, STORY).singleResult().getProcessDefinitionId())
                        .filter(ChangedModels.newest(repository, STORY).getId()::equals)).hasSize(3);
            }
        }
    }

    private String aboveTheMandate() {
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        return reference;
    }

    /** What the job executor would do. */
    private void perform(int most) {
        perform(management.createBatchQuery().list(), most);
    }

    /** What other tests left is moved by nobody. */
    private void performOf(ChangedModels models, int most) {
        Set<String> definitions = repository.createProcessDefinitionQuery().deploymentId(models.deployment().getId()).list().stream()
                .map(definition -> definition.getKey() + " " + definition.getVersion()).collect(Collectors.toSet());
        List<String> theirs = database.query("select batch_id from migration where story || ' ' || from_version = any (?)", (row, number) -> row.getString(1),
                (Object) definitions.toArray(String[]::new));
        perform(management.createBatchQuery().list().stream().filter(batch -> theirs.contains(batch.getId())).toList(), most);
    }

    private void perform(List<Batch> batches, int most) {
        for (Batch batch : batches) {
            jobs(batch.getSeedJobDefinitionId()).forEach(job -> management.executeJob(job.getId()));
            jobs(batch.getBatchJobDefinitionId()).stream().limit(most).forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> jobs(String definition) {
        return management.createJobQuery().jobDefinitionId(definition).list();
    }
}
