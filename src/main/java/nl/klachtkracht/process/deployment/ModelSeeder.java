package nl.klachtkracht.process.deployment;

import nl.klachtkracht.process.access.AsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings the shipped models into an empty engine, and newer ones over older ones of ours; what a process owner deployed stays. The
 * processes and their forms go together, because each call and each form is bound to its deployment; a table goes alone.
 */
@Component
public class ModelSeeder {

    private static final Logger LOG = LoggerFactory.getLogger(ModelSeeder.class);
    private static final long LOCK = 24_0001L;
    private final ShippedModels shipped;
    private final RepositoryService repository;
    private final JdbcTemplate database;
    private final AsSystem asSystem;
    private final Clock clock;

    ModelSeeder(ShippedModels shipped, RepositoryService repository, JdbcTemplate database, AsSystem asSystem, Clock clock) {
        this.shipped = shipped;
        this.repository = repository;
        this.database = database;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /** Two nodes that start together come after each other; the second finds nothing to do. */
    @Transactional
    public void seed() {
        database.query("select pg_advisory_xact_lock(?)", row -> { }, LOCK);
        asSystem.run(() -> {
            List<ShippedModels.Model> models = shipped.all();
            deploy("Klachtkracht processes", models.stream().filter(model -> !model.isTable()).toList());
            models.stream().filter(ShippedModels.Model::isTable).forEach(table -> deploy("Klachtkracht " + table.name(), List.of(table)));
        });
    }

    private void deploy(String name, List<ShippedModels.Model> models) {
        List<String> owned = models.stream().filter(this::isOwners).map(ShippedModels.Model::name).toList();
        if (!owned.isEmpty()) {
            LOG.info("{} stays as a process owner deployed it; what this version ships was not put over it", String.join(", ", owned));
            return;
        }
        if (models.stream().allMatch(this::isLive)) {
            return;
        }
        DeploymentBuilder deployment = repository.createDeployment().name(name).source("klachtkracht");
        models.forEach(model -> deployment.addInputStream(model.name(), new ByteArrayInputStream(model.content())));
        deployment.deploy();
        models.forEach(model -> database.update("insert into shipped_model values (?, ?, ?) on conflict do nothing",
                model.name(), model.checksum(), Timestamp.from(clock.instant())));
    }

    private boolean isLive(ShippedModels.Model model) {
        // A form is live with the process it was deployed with; a process or table that an operator removed comes back.
        return isShipped(model.name(), model.checksum()) && liveChecksum(model).map(model.checksum()::equals).orElse(model.isForm());
    }

    private boolean isOwners(ShippedModels.Model model) {
        return liveChecksum(model).filter(checksum -> !isShipped(model.name(), checksum)).isPresent();
    }

    private boolean isShipped(String name, String checksum) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select from shipped_model where resource = ? and checksum = ?)", Boolean.class, name, checksum));
    }

    private Optional<String> liveChecksum(ShippedModels.Model model) {
        Stream<String[]> live = model.isTable()
                ? repository.createDecisionDefinitionQuery().latestVersion().list().stream().map(ModelSeeder::source)
                : repository.createProcessDefinitionQuery().latestVersion().list().stream().map(ModelSeeder::source);
        return live.filter(source -> source[1].equals(model.name())).findFirst().map(source -> checksum(source[0], source[1]));
    }

    private static String[] source(ProcessDefinition definition) {
        return new String[] {definition.getDeploymentId(), definition.getResourceName()};
    }

    private static String[] source(DecisionDefinition definition) {
        return new String[] {definition.getDeploymentId(), definition.getResourceName()};
    }

    private String checksum(String deploymentId, String resource) {
        try (InputStream content = repository.getResourceAsStream(deploymentId, resource)) {
            return ShippedModels.checksum(content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
