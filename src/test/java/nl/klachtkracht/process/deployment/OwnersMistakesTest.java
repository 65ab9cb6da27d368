package nl.klachtkracht.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Sent;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever finds it, the gate or the engine alone: a mistake is told in one sentence with its element, and nothing of it is live. */
@JourneyTest
class OwnersMistakesTest {

    @Autowired
    private RepositoryService repository;
    @Autowired
    private JdbcTemplate database;

    @ParameterizedTest(name = "{0}")
    @MethodSource("nl.klachtkracht.process.deployment.Mistakes#all")
    void isToldInASentenceWithTheElement(String mistake, Sent sent, String element) {
        Set<String> deployments = deployments();
        DeploymentBuilder deployment = repository.createDeployment();
        sent.texts().forEach(deployment::addString);

        ModelsRefused refused = catchThrowableOfType(ModelsRefused.class, deployment::deploy);

        assertThat(refused).as(mistake).isNotNull();
        assertThat(refused.findings()).filteredOn(Finding::refuses).extracting(Finding::element).as(refused.getMessage()).contains(element);
        assertThat(refused.getMessage()).startsWith("Not deployed: ").doesNotContain("ENGINE-", "DMN-", "Impl{", "cannot judge");
        assertThat(deployments()).isEqualTo(deployments);
    }

    private Set<String> deployments() {
        return Set.copyOf(database.queryForList("select id_ from act_re_deployment", String.class));
    }
}
