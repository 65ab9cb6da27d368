package nl.klachtkracht.process.deployment;

import java.io.ByteArrayInputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.guard.Finding;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the shipped models into an empty engine, and newer ones over older ones of ours, file by file; what a process owner changed
 * stays. The mix of both passes the gate like every deployment, or nothing of it goes live.
 */
@Component
public class ModelSeeder {

    private static final Logger LOG = LoggerFactory.getLogger(ModelSeeder.class);
    private static final long LOCK = 240_001L;
    private final ShippedModels shipped;
    private final LiveModels live;
    private final ModelChanges changes;
    private final RepositoryService repository;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final AsSystem asSystem;
    private final Clock clock;
    private volatile List<Finding> refused = List.of();

    ModelSeeder(ShippedModels shipped, LiveModels live, ModelChanges changes, RepositoryService repository, JdbcTemplate database,
            TransactionTemplate transaction, AsSystem asSystem, Clock clock) {
        this.shipped = shipped;
        this.live = live;
        this.changes = changes;
        this.repository = repository;
        this.database = database;
        this.transaction = transaction;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /** Two nodes that start together come after each other; the second finds nothing to do. */
    public void seed() {
        // The engine deploys one at a time, under this monitor and a lock in the database that stays until the end of the transaction.
        synchronized (ProcessEngine.class) {
            locked(this::noteWhatIsLive);
            try {
                locked(this::putLive);
                refused = List.of();
            } catch (ModelsRefused wouldNotGoTogether) {
                refused = wouldNotGoTogether.findings();
                LOG.error("The models of this version of the product do not go together with what process owners changed, so none of them was put live;"
                        + " the page /models says what to do. {}", wouldNotGoTogether.getMessage());
            }
        }
    }

    /** @return why the models of this version of the product are not live; empty when they are, but for what process owners changed */
    List<Finding> refused() {
        return refused.isEmpty() || missing().isEmpty() ? List.of() : refused;
    }

    private void locked(Runnable work) {
        transaction.executeWithoutResult(status -> {
            database.query("select pg_advisory_xact_lock(?)", row -> { }, LOCK);
            asSystem.run(work);
        });
    }

    private void noteWhatIsLive() {
        for (LiveModels.Live one : live.all()) {
            Optional<ModelChanges.OfFile> record = changes.of(one.model());
            if (record.isEmpty()) {
                changes.adopt(one, wasShipped(one.model()));
            } else if (!record.get().asShipped() && shipped.ships(one.model())) {
                changes.isShippedNow(one.model());
            }
        }
    }

    private void putLive() {
        List<ShippedModels.Model> missing = missing();
        List<String> owned = owned();
        if (!owned.isEmpty()) {
            LOG.info("Left as process owners have it, and not put over by what this version of the product ships: {}", String.join(", ", owned));
        }
        if (missing.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment = repository.createDeployment().name("Klachtkracht").source("klachtkracht");
        missing.forEach(model -> deployment.addInputStream(model.name(), new ByteArrayInputStream(model.content())));
        changes.explain(deployment.deploy().getId(), ModelChanges.What.SEEDED, "");
        missing.forEach(model -> database.update("insert into shipped_model values (?, ?, ?) on conflict do nothing",
                model.name(), model.checksum(), Timestamp.from(clock.instant())));
    }

    /** What is to be put live: what is not there, and what is there as an older version of the product shipped it. */
    private List<ShippedModels.Model> missing() {
        Map<String, ShippedModels.Model> now = liveModels();
        return shipped.all().stream()
                .filter(model -> !now.containsKey(model.name()) || !now.get(model.name()).checksum().equals(model.checksum()) && !isOwners(now.get(model.name())))
                .toList();
    }

    private List<String> owned() {
        Map<String, ShippedModels.Model> now = liveModels();
        return shipped.all().stream().map(ShippedModels.Model::name).filter(now::containsKey)
                .filter(file -> !shipped.ships(now.get(file)) && isOwners(now.get(file))).toList();
    }

    private Map<String, ShippedModels.Model> liveModels() {
        return live.all().stream().collect(Collectors.toMap(LiveModels.Live::file, LiveModels.Live::model));
    }

    private boolean isOwners(ShippedModels.Model model) {
        return changes.of(model).filter(ModelChanges.OfFile::asShipped).isEmpty();
    }

    private boolean wasShipped(ShippedModels.Model model) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select from shipped_model where resource = ? and checksum = ?)", Boolean.class, model.name(), model.checksum()));
    }
}
