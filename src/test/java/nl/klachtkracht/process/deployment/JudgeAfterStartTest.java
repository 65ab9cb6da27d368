package nl.klachtkracht.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.ModelGate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is live is held against the rules of this version after a start, and nothing comes of it but words. */
@JourneyTest
class JudgeAfterStartTest {

    private static final String APPROVAL = "compensation-approval.bpmn";

    @Autowired
    private LiveModels live;
    @Autowired
    private ModelGate gate;
    @Autowired
    private ModelOverview overview;
    @Autowired
    private ModelSeeder seeder;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private JdbcTemplate database;

    @Test
    void whatIsShippedBreaksNoRule() throws InterruptedException {
        JudgeAfterStart judge = new JudgeAfterStart(live, gate, Duration.ZERO);
        judge.run(null);
        judge.await();

        assertThat(judge.refusals()).isEmpty();
        assertThat(health(judge).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatWouldBeRefusedTodayIsSaidUntilSomethingElseIsLive() throws InterruptedException {
        DeploymentBuilder all = repository.createDeployment();
        live.all().forEach(one -> all.addString(one.file(), new String(one.model().content(), StandardCharsets.UTF_8).replace("\"16 hours elapsed", "\"Forbidden")));
        String forbidden = BesideTheGate.deploy(repository, all).getId();
        List<String> deployments = deployments();
        JudgeAfterStart judge = new JudgeAfterStart(live, gate, Duration.ZERO);
        judge.run(null);
        judge.await();

        assertThat(judge.refusals()).extracting(Finding::element).containsExactly("boundaryTimer_nextLevel");
        assertThat(health(judge).getStatus()).isEqualTo(new Status("WARNING"));
        assertThat(health(judge).getDetails().get("liveModelsThatBreakARule").toString()).contains("is forbidden in this test; take it out again.");
        assertThat(deployments()).isEqualTo(deployments);

        repository.deleteDeployment(forbidden, true);
        assertThat(judge.refusals()).isEmpty();
    }

    @Test
    void aNodeThatStopsDoesNotWaitForIt() throws InterruptedException {
        JudgeAfterStart judge = new JudgeAfterStart(live, gate, Duration.ofDays(30));
        judge.run(null);
        judge.destroy();
        judge.await();

        assertThat(judge.refusals()).isEmpty();
    }

    private Health health(JudgeAfterStart judge) {
        return new ModelsHealthIndicator(overview, seeder, judge).health();
    }

    private List<String> deployments() {
        return database.queryForList("select id_ from act_re_deployment order by id_", String.class);
    }
}
