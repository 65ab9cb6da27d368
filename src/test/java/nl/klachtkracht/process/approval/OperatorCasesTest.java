package nl.klachtkracht.process.approval;

import static nl.klachtkracht.process.approval.CompensationApprovalProcess.DECIDE_ON_COMPENSATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.process.deployment.BesideTheGate;
import nl.klachtkracht.process.watch.Sweeper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever an operator or a process owner does to the engine, the decision falls within 24 clock hours and the moments stay. */
@JourneyTest
class OperatorCasesTest {

    private static final String LAPSE_TABLE = "approval-lapse.dmn";
    private static final Duration JUST_AFTER_THE_LAPSE = Duration.ofHours(23).plusMinutes(46);

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private Sweeper sweeper;
    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private String aboveTheMandate() {
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        return reference;
    }

    private ProcessInstance approval(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference, CompensationApprovalProcess.KEY).singleResult();
    }

    private Story.Decided decision(String reference) {
        return record.story(reference).offers().get(0).decision();
    }

    private void sweepAfterTheLapse() {
        CaseWork.advance(JUST_AFTER_THE_LAPSE);
        sweeper.sweep();
    }

    private void isDecidedByTheTable(String reference) {
        assertThat(decision(reference).source()).isEqualTo("table");
        assertThat(decision(reference).granted()).isEqualByComparingTo("400.00");
        assertThat(decision(reference).late()).isFalse();
        assertThat(database.queryForObject("select state from compensation_request where reference = ?", String.class, reference)).isEqualTo("DECIDED");
    }

    @Test
    void aSuspendedApprovalIsDecidedAndGoesOnWhenItIsActivated() {
        String reference = aboveTheMandate();
        runtime.suspendProcessInstanceById(approval(reference).getId());
        sweepAfterTheLapse();
        isDecidedByTheTable(reference);

        runtime.activateProcessInstanceById(approval(reference).getId());
        CaseWork.advance(Duration.ofMinutes(1));
        sweeper.sweep();
        assertThat(work.openTasks(reference)).containsExactly("userTask_presentOffer");
        assertThat(record.letters(reference)).as("no reminder after the decision").doesNotContain("approval-reminder", "approval-director");
    }

    @Test
    void anApprovalDeletedInCockpitIsDecidedAllTheSame() {
        String reference = aboveTheMandate();
        runtime.deleteProcessInstance(approval(reference).getId(), "deleted by an operator");
        sweepAfterTheLapse();
        isDecidedByTheTable(reference);
    }

    @Test
    void withoutItsTimersAnApprovalIsDecidedAndGoesOn() {
        String reference = aboveTheMandate();
        jobs.createJobQuery().processInstanceId(approval(reference).getId()).list().forEach(timer -> jobs.deleteJob(timer.getId()));
        sweepAfterTheLapse();
        isDecidedByTheTable(reference);
        assertThat(work.openTasks(reference)).containsExactly("userTask_presentOffer");
    }

    @Test
    void aTimerThatAnOperatorPutOffChangesNothing() {
        String reference = aboveTheMandate();
        Job lapse = work.timer(reference, CompensationApprovalProcess.LAPSE);
        jobs.setJobDuedate(lapse.getId(), Date.from(lapse.getDuedate().toInstant().plus(Duration.ofDays(30))));
        jobs.setJobRetries(lapse.getId(), 0);
        sweepAfterTheLapse();
        isDecidedByTheTable(reference);
        assertThat(work.openTasks(reference)).containsExactly("userTask_presentOffer");
    }

    @Test
    void oneRequestThatCannotBeDecidedKeepsNoOtherWaiting() {
        String broken = aboveTheMandate();
        String next = aboveTheMandate();
        database.update("update signal set window_zone = 'Nowhere' where reference = ?", broken);
        try {
            sweepAfterTheLapse();
            isDecidedByTheTable(next);
        } finally {
            database.update("update signal set window_zone = 'Europe/Amsterdam' where reference = ?", broken);
        }
        sweeper.sweep();
        isDecidedByTheTable(broken);
    }

    @Test
    void anOlderRequestIsDecidedThoughALaterOneWasMade() {
        String reference = aboveTheMandate();
        database.update("""
                insert into compensation_request (reference, offer_number, kind, amount, category, requested_by, requested_role, requested_at, already_granted, level, state)
                select reference, offer_number + 1, kind, amount, category, requested_by, requested_role, requested_at, already_granted, level, 'RELEASED'
                from compensation_request where reference = ?""", reference);
        sweepAfterTheLapse();
        assertThat(database.queryForList("select state from compensation_request where reference = ? order by id", String.class, reference))
                .containsExactly("DECIDED", "RELEASED");
    }

    @Test
    void whoeverClaimedTheTaskAndLetItLieKeepsNoNextLevelFromTakingIt() {
        String reference = aboveTheMandate();
        Task task = work.task(reference, DECIDE_ON_COMPENSATION);
        work.as(CaseWork.LEAD, () -> tasks.claim(task.getId(), CaseWork.LEAD));
        CaseWork.advance(Duration.ofHours(16).plusMinutes(1));
        sweeper.sweep();
        work.as(CaseWork.MANAGER, () -> tasks.claim(task.getId(), CaseWork.MANAGER));
        work.submit(reference, DECIDE_ON_COMPENSATION, CaseWork.MANAGER, Map.of("decision", "grant"));
        assertThat(decision(reference).decidedBy()).isEqualTo(CaseWork.MANAGER);
    }

    @Test
    void aTableWithoutAMatchingRowDeclinesAndSaysSo() throws IOException {
        declinesWith(table -> table.replace("&lt;= 500", "&lt; 0").replace("&lt;= 500", "&lt; 0").replace("&gt; 500", "&lt; 0"));
    }

    @Test
    void aTableThatAnswersHalfDeclinesAndSaysSo() throws IOException {
        declinesWith(table -> table.replace("<text>alreadyGranted + requested</text>\n        </outputEntry>", "<text></text>\n        </outputEntry>"));
    }

    @Test
    void aTableWithAnOutcomeThatIsNoneDeclinesAndSaysSo() throws IOException {
        declinesWith(table -> table.replace("<text>\"granted\"</text>", "<text>\"perhaps\"</text>"));
    }

    @Test
    void aTableThatCannotBeEvaluatedDeclinesAndSaysSo() throws IOException {
        declinesWith(table -> table.replace("<text>&lt;= 500</text>", "<text>&lt;= = 500</text>"));
    }

    @Test
    void withoutAnyTableARequestIsDeclinedAndSaysSo() {
        String reference = aboveTheMandate();
        database.update("update act_re_decision_def set key_ = 'nobodyAsksForIt' where key_ = 'approvalLapse'");
        try {
            sweepAfterTheLapse();
        } finally {
            database.update("update act_re_decision_def set key_ = 'approvalLapse' where key_ = 'nobodyAsksForIt'");
        }
        isDeclinedBecauseTheTableHadNoAnswer(reference);
    }

    private void declinesWith(UnaryOperator<String> change) throws IOException {
        String reference = aboveTheMandate();
        String shipped = shipped(LAPSE_TABLE);
        String broken = change.apply(shipped);
        assertThat(broken).isNotEqualTo(shipped);
        BesideTheGate.deploy(repository, repository.createDeployment().addString(LAPSE_TABLE, broken));
        sweepAfterTheLapse();
        isDeclinedBecauseTheTableHadNoAnswer(reference);
    }

    private void isDeclinedBecauseTheTableHadNoAnswer(String reference) {
        assertThat(decision(reference).outcome()).isEqualTo("declined");
        assertThat(decision(reference).reason()).isEqualTo("Nobody decided in time, and the table had no answer.");
        assertThat(work.openTasks(reference)).containsExactly("userTask_prepareOffer");
    }

    @Test
    void reassigningClaimingReworkRedeploymentAndMigrationLeaveEveryMomentAsItWas() throws IOException {
        String reference = aboveTheMandate();
        Map<String, Instant> before = moments(reference);
        assertThat(before).hasSize(8);
        Task task = work.task(reference, DECIDE_ON_COMPENSATION);
        CaseWork.advance(Duration.ofHours(3));

        work.as(CaseWork.LEAD, () -> {
            tasks.claim(task.getId(), CaseWork.LEAD);
            tasks.setAssignee(task.getId(), CaseWork.MANAGER);
            tasks.delegateTask(task.getId(), CaseWork.DIRECTOR);
            tasks.resolveTask(task.getId());
            tasks.setAssignee(task.getId(), null);
        });
        assertThat(moments(reference)).isEqualTo(before);

        record.refuses(reference, DECIDE_ON_COMPENSATION, CaseWork.LEAD, Map.of("decision", "grant-in-part", "amount", "12,5o", "reason", "Part"),
                "'12,5o' is not an amount in euro; write it as 1250.00 or 1250,00, without a separator for thousands, at most 1000000.00.");
        runtime.createProcessInstanceModification(approval(reference).getId())
                .cancelAllForActivity(DECIDE_ON_COMPENSATION).startBeforeActivity(DECIDE_ON_COMPENSATION).execute();
        assertThat(work.task(reference, DECIDE_ON_COMPENSATION).getId()).isNotEqualTo(task.getId());
        assertThat(moments(reference)).isEqualTo(before);

        redeployWithAnotherLabel();
        assertThat(moments(reference)).isEqualTo(before);
        migrateToTheNewest(reference);
        assertThat(moments(reference)).isEqualTo(before);
        CaseWork.advance(JUST_AFTER_THE_LAPSE.minus(Duration.ofHours(3)));
        sweeper.sweep();
        isDecidedByTheTable(reference);
    }

    /** Every moment of one approval: of the engine's timers, of the task and of our own tables. */
    private Map<String, Instant> moments(String reference) {
        Map<String, Instant> moments = new LinkedHashMap<>();
        List.of("boundaryTimer_reminder", "boundaryTimer_nextLevel", "boundaryTimer_director", CompensationApprovalProcess.LAPSE)
                .forEach(timer -> moments.put(timer, record.timerDue(reference, timer)));
        moments.put("task", record.due(reference, DECIDE_ON_COMPENSATION));
        database.query("select lapse_at, deadline from compensation_request where reference = ?", row -> {
            moments.put("lapse", row.getTimestamp("lapse_at").toInstant());
            moments.put("deadline", row.getTimestamp("deadline").toInstant());
        }, reference);
        moments.put("clock", database.queryForObject("select limit_at from clock where reference = ? and kind = 'APPROVAL'", Date.class, reference).toInstant());
        return moments;
    }

    private void redeployWithAnotherLabel() throws IOException {
        ProcessDefinition newest = newestApproval();
        DeploymentBuilder deployment = repository.createDeployment();
        for (String resource : repository.getDeploymentResourceNames(newest.getDeploymentId())) {
            String model = read(newest.getDeploymentId(), resource).replace("8 hours elapsed", "Eight hours have gone");
            deployment.addInputStream(resource, new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
        }
        deployment.deploy();
    }

    private void migrateToTheNewest(String reference) {
        ProcessInstance approval = approval(reference);
        runtime.newMigration(runtime.createMigrationPlan(approval.getProcessDefinitionId(), newestApproval().getId())
                .mapEqualActivities().updateEventTriggers().build()).processInstanceIds(approval.getId()).execute();
        assertThat(approval(reference).getProcessDefinitionId()).isEqualTo(newestApproval().getId());
    }

    private ProcessDefinition newestApproval() {
        return repository.createProcessDefinitionQuery().processDefinitionKey(CompensationApprovalProcess.KEY).latestVersion().singleResult();
    }

    private String shipped(String table) throws IOException {
        DecisionDefinition newest = repository.createDecisionDefinitionQuery().decisionDefinitionResourceName(table).latestVersion().singleResult();
        return read(newest.getDeploymentId(), table);
    }

    private String read(String deployment, String resource) throws IOException {
        try (InputStream model = repository.getResourceAsStream(deployment, resource)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
