package nl.klachtkracht.demo;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.ChangedModels;
import nl.klachtkracht.JourneyTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.TestSocketUtils;

/** A new version of every model, the migration of every running story to it and a restart leave every due date as it was, to the microsecond. */
@JourneyTest
class DueDatesSurviveTest {

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

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void everyMomentStaysThroughANewVersionAMigrationAndARestart() throws Exception {
        CaseWork.setTime(at("2031-06-10T10:00:00.123"));
        List<String> cases = casesWithEveryClock();
        Map<String, String> before = record.moments(cases);
        assertThat(kinds(before)).contains("APPROVAL", "CONTACT", "STEP", "RESOLUTION", "IMMEDIATE_HELP", "ANSWER", "FULFILMENT");
        assertThat(before.keySet()).anyMatch(moment -> moment.startsWith("timer complaintResolution"))
                .anyMatch(moment -> moment.startsWith("timer compensationApproval")).anyMatch(moment -> moment.startsWith("timer customerContact"));

        CaseWork.advance(Duration.ofHours(3));
        try (ChangedModels changed = ChangedModels.deploy(repository, ChangedModels.OTHER_LABELS_AND_TIMES)) {
            assertThat(record.moments(cases)).isEqualTo(before);

            cases.forEach(this::migrate);
            assertThat(record.moments(cases)).isEqualTo(before);

            restart();
            assertThat(record.moments(cases)).isEqualTo(before);

            String later = aboveTheMandate();
            assertThat(record.timerDue(later, "boundaryTimer_reminder")).as("a new request takes the new model's time")
                    .isEqualTo(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(9)));
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

    private static List<String> kinds(Map<String, String> moments) {
        return moments.keySet().stream().filter(moment -> moment.startsWith("clock ")).map(moment -> moment.split(" ")[1]).distinct().toList();
    }

    /** As the README tells an operator: without updating event triggers, so that no timer is computed anew. */
    private void migrate(String reference) {
        for (ProcessInstance story : work.stories(reference)) {
            ProcessDefinition target = ChangedModels.newest(repository, story.getProcessDefinitionId().split(":")[0]);
            runtime.newMigration(runtime.createMigrationPlan(story.getProcessDefinitionId(), target.getId()).mapEqualActivities().build())
                    .processInstanceIds(story.getId()).execute();
        }
        assertThat(work.stories(reference)).allSatisfy(story ->
                assertThat(story.getProcessDefinitionId()).isEqualTo(ChangedModels.newest(repository, story.getProcessDefinitionId().split(":")[0]).getId()));
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
