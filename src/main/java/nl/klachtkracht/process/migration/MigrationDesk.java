package nl.klachtkracht.process.migration;

import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.migration.RunningCases.Version;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.Text;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Says which cases run in which version, and moves them when a process owner asks for it. */
@Service
@Transactional
class MigrationDesk {

    private final RunningCases running;
    private final Planner planner;
    private final Migrations migrations;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final AsSystem asSystem;
    private final JdbcClient database;
    private final Clock clock;

    MigrationDesk(RunningCases running, Planner planner, Migrations migrations, RuntimeService runtime, ManagementService management,
            AsSystem asSystem, JdbcClient database, Clock clock) {
        this.running = running;
        this.planner = planner;
        this.migrations = migrations;
        this.runtime = runtime;
        this.management = management;
        this.asSystem = asSystem;
        this.database = database;
        this.clock = clock;
    }

    /**
     * One process, with the cases in its newest version and what a move would do to those in older ones.
     *
     * @param target the newest version, as the engine names it
     */
    record Process(String story, String name, String target, int version, String tag, long cases, List<Forecast> older) {
    }

    /** @param choices for one older version, as {@link Planner#plan} takes them; {@code chosenFor} says for which */
    @Transactional(readOnly = true)
    public List<Process> processes(String chosenFor, Map<String, String> choices) {
        List<Version> versions = running.versions();
        List<Process> processes = new ArrayList<>();
        versions.stream().filter(Version::newest).forEach(newest -> processes.add(new Process(newest.story(), newest.name(), newest.definition(),
                newest.version(), newest.tag(), newest.cases(), versions.stream()
                .filter(older -> older.story().equals(newest.story()) && !older.newest())
                .map(older -> asSystem.call(() -> planner.plan(older, newest, older.definition().equals(chosenFor) ? choices : Map.of())).forecast()).toList())));
        return processes;
    }

    @Transactional(readOnly = true)
    public List<Migration> latest() {
        return migrations.latest();
    }

    /**
     * Moves the cases of a version that have a place in the newest one.
     *
     * @param seen the newest version as the person saw it
     * @return how many begin to move
     */
    public int move(String definition, String seen, Map<String, String> choices, String by) {
        List<Version> versions = running.versions();
        Version from = versions.stream().filter(version -> version.definition().equals(definition) && !version.newest()).findFirst()
                .orElseThrow(() -> new Missing("No case runs in an older version '%s' any more; look at the page again.".formatted(Text.shortened(definition))));
        Version to = versions.stream().filter(version -> version.story().equals(from.story()) && version.newest()).findFirst().orElseThrow();
        if (!to.definition().equals(seen)) {
            throw new Conflict("A newer version of '%s' was deployed meanwhile, version %d: look again what a move would do.".formatted(to.name(), to.version()));
        }
        if (migrations.isOnItsWay(from.story(), from.version())) {
            throw new Conflict("The cases of version %d of '%s' are being moved already: wait for it, or stop it first.".formatted(from.version(), from.name()));
        }
        Move move = asSystem.call(() -> planner.plan(from, to, choices));
        List<String> cases = running.casesNotAt(from.definition(), move.noWay());
        if (cases.isEmpty()) {
            throw new Conflict("None of the %d cases of version %d of '%s' has a place in version %d: they stay where they are."
                    .formatted(from.cases(), from.version(), from.name(), to.version()));
        }
        Batch batch = asSystem.call(() -> runtime.newMigration(move.plan()).processInstanceIds(cases).executeAsync());
        database.sql("insert into migration (batch_id, story, from_version, to_version, cases, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(batch.getId(), from.story(), from.version(), to.version(), cases.size(), by, Timestamp.from(clock.instant())).update();
        return cases.size();
    }

    public void stop(String id) {
        onItsWay(id, management::suspendBatchById);
    }

    public void resume(String id) {
        onItsWay(id, management::activateBatchById);
    }

    /** Tries those again that failed. */
    public void again(String id) {
        onItsWay(id, batch -> migrations.failedJobs(batch).forEach(job -> management.setJobRetries(job, 1)));
    }

    /** Ends a move; whoever was not moved stays in the old version. */
    public void end(String id) {
        onItsWay(id, batch -> management.deleteBatch(batch, false));
    }

    private void onItsWay(String id, Consumer<String> change) {
        if (!migrations.isOpen(id)) {
            throw new Conflict("This move has ended already; nothing was changed.");
        }
        asSystem.run(() -> change.accept(id));
    }
}
