package nl.klachtkracht.demo;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.TestSocketUtils;

/** A new version of every model, the migration of every running story to it and a restart leave every due date as it was, to the microsecond. */
@JourneyTest
class DueDatesSurviveTest {

    private static final String MOMENTS = """
            select 'task ' || d.key_ || ' ' || t.task_def_key_ || ' ' || t.id_, t.due_date_::text
            from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_ join act_re_procdef d on d.id_ = t.proc_def_id_ where i.business_key_ = ?
            union all
            select 'timer ' || n.proc_def_key_ || ' ' || n.act_id_ || ' ' || j.id_, j.duedate_::text
            from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_ join act_ru_jobdef n on n.id_ = j.job_def_id_
            where i.business_key_ = ? and j.type_ = 'timer'
            union all
            select 'clock ' || kind || ' ' || subject || ' ' || id, started_at || ' ' || due_at || ' ' || limit_at from clock where reference = ?""";

    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private DataSource dataSource;
    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void everyMomentStaysThroughANewVersionAMigrationAndARestart() throws Exception {
        CaseWork.setTime(at("2031-06-10T10:00:00.123"));
        List<String> cases = casesWithEveryClock();
        Map<String, String> before = moments(cases);
        assertThat(kinds(before)).contains("APPROVAL", "CONTACT", "STEP", "RESOLUTION", "IMMEDIATE_HELP", "ANSWER", "FULFILMENT");
        assertThat(before.keySet()).anyMatch(moment -> moment.startsWith("timer complaintResolution"))
                .anyMatch(moment -> moment.startsWith("timer compensationApproval")).anyMatch(moment -> moment.startsWith("timer customerContact"));

        CaseWork.advance(Duration.ofHours(3));
        Deployment changed = deployEveryModelChanged();
        try {
            assertThat(moments(cases)).isEqualTo(before);

            cases.forEach(this::migrate);
            assertThat(moments(cases)).isEqualTo(before);

            restart();
            assertThat(moments(cases)).isEqualTo(before);

            String later = aboveTheMandate();
            assertThat(record.timerDue(later, "boundaryTimer_reminder")).as("a new request takes the new model's time")
                    .isEqualTo(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(9)));
        } finally {
            repository.deleteDeployment(changed.getId(), true);
        }
    }

    /** One case for each state in which a clock runs. */
    private List<String> casesWithEveryClock() {
        return List.of(work.receive(Map.of()), work.heard(), aboveTheMandate(), inKind(),
                work.receive(Map.of("text", "I smell gas")), work.receive(Map.of("kind", "question", "text", "Could the bill say more?")));
    }

    private String aboveTheMandate() {
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        return reference;
    }

    private String inKind() {
        String reference = work.heard();
        work.offer(reference, "repair", "80.00");
        work.present(reference, "accepted");
        return reference;
    }

    private Map<String, String> moments(List<String> cases) {
        Map<String, String> moments = new TreeMap<>();
        cases.forEach(reference -> database.query(MOMENTS, row -> {
            moments.put(row.getString(1), row.getString(2));
        }, reference, reference, reference));
        return moments;
    }

    private static List<String> kinds(Map<String, String> moments) {
        return moments.keySet().stream().filter(moment -> moment.startsWith("clock ")).map(moment -> moment.split(" ")[1]).distinct().toList();
    }

    /** Other labels everywhere, and other times where a model names one. */
    private Deployment deployEveryModelChanged() throws IOException {
        String newest = newest("complaintResolution").getDeploymentId();
        DeploymentBuilder deployment = repository.createDeployment();
        for (String resource : repository.getDeploymentResourceNames(newest)) {
            String model = read(newest, resource);
            String changed = resource.endsWith(".bpmn") ? model.replace("camunda:versionTag=\"", "camunda:versionTag=\"9.").replace("'PT8H'", "'PT9H'") : model;
            assertThat(changed.equals(model)).as(resource).isEqualTo(!resource.endsWith(".bpmn"));
            deployment.addInputStream(resource, new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)));
        }
        return deployment.deploy();
    }

    /** As the README tells an operator: without updating event triggers, so that no timer is computed anew. */
    private void migrate(String reference) {
        for (ProcessInstance story : work.stories(reference)) {
            ProcessDefinition target = newest(story.getProcessDefinitionId().split(":")[0]);
            runtime.newMigration(runtime.createMigrationPlan(story.getProcessDefinitionId(), target.getId()).mapEqualActivities().build())
                    .processInstanceIds(story.getId()).execute();
        }
        assertThat(work.stories(reference)).allSatisfy(story ->
                assertThat(story.getProcessDefinitionId()).isEqualTo(newest(story.getProcessDefinitionId().split(":")[0]).getId()));
    }

    private ProcessDefinition newest(String key) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult();
    }

    private String read(String deployment, String resource) throws IOException {
        try (InputStream model = repository.getResourceAsStream(deployment, resource)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Starts the application as in production on the same database; its hands stay off what other tests left. */
    private void restart() throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        RunningApplication again = RunningApplication.start(TestSocketUtils.findAvailableTcpPort(), Path.of("target", "due-dates-restart.log"), Stream.of(
                "spring.datasource.url=" + pool.getJdbcUrl(), "spring.datasource.username=" + pool.getUsername(),
                "spring.datasource.password=" + pool.getPassword(), "camunda.bpm.job-execution.enabled=false", "klachtkracht.sweep.after-start=P30D",
                "klachtkracht.watch.after-start=P30D", "klachtkracht.outbox.poll=PT24H", "klachtkracht.admin.user=first.admin",
                "klachtkracht.admin.password=" + CaseWork.PASSWORD, "springdoc.api-docs.enabled=false", "springdoc.swagger-ui.enabled=false")
                .map("--"::concat).toList());
        try {
            again.awaitReady();
        } finally {
            again.kill();
        }
    }
}
