package nl.klachtkracht.process.migration;

import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.migration.RunningCases.Version;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.Text;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says which cases run in which version, and moves them when a process owner asks for it. */
@Service
@Transactional
class MigrationDesk {

    private static final int MOST_TRIES = 5;
    private final RunningCases running;
    private final Planner planner;
    private final Migrations migrations;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final AsSystem asSystem;
    private final JdbcClient database;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MigrationDesk(RunningCases running, Planner planner, Migrations migrations, RuntimeService runtime, ManagementService management,
            AsSystem asSystem, JdbcClient database, Clock clock, PlatformTransactionManager transactions) {
        this.running = running;
        this.planner = planner;
        this.migrations = migrations;
        this.runtime = runtime;
        this.management = management;
        this.asSystem = asSystem;
        this.database = database;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * One process, with how many stories run in its newest version and what a move would do to those in older ones.
     *
     * @param target the newest version, as the engine names it
     */
    record Process(String story, String name, String target, int version, String tag, long stories, List<Forecast> older) {
    }

    /** @param choices for one older version, as {@link Planner#plan} takes them; {@code chosenFor} says for which */
    @Transactional(readOnly = true)
    public List<Process> processes(String chosenFor, Map<String, String> choices) {
        List<Version> versions = running.versions();
        List<Process> processes = new ArrayList<>();
        versions.stream().filter(Version::newest).forEach(newest -> processes.add(new Process(newest.story(), newest.name(), newest.definition(),
                newest.version(), newest.tag(), newest.stories(), versions.stream()
                .filter(older -> older.story().equals(newest.story()) && !older.newest())
                .map(older -> asSystem.call(() -> planner.plan(older, newest, older.definition().equals(chosenFor) ? choices : Map.of())).forecast()).toList())));
        return processes;
    }

    @Transactional(readOnly = true)
    public Together together(List<Process> processes) {
        List<Together.Part> parts = Together.parts(processes);
        return new Together(running.cases(parts.stream().map(part -> part.older().definition()).toList()), parts);
    }

    @Transactional(readOnly = true)
    public List<Migration> latest() {
        return migrations.latest();
    }

    /** The same, those together that were asked for together. */
    @Transactional(readOnly = true)
    public List<Round> rounds() {
        return migrations.latest().stream().collect(Collectors.groupingBy(Migration::round, LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(round -> new Round(round.getKey(), round.getValue())).toList();
    }

    /**
     * Moves the stories of a version that have a place in the newest one.
     *
     * @param seen the newest version as the person saw it
     * @return how many begin to move
     */
    public int move(String definition, String seen, Map<String, String> choices, String by) {
        oneAtATime();
        List<Version> versions = running.versions();
        Version from = versions.stream().filter(version -> version.definition().equals(definition) && !version.newest()).findFirst()
                .orElseThrow(() -> new Missing("No story runs in an older version '%s' any more; look at the page again.".formatted(Text.shortened(definition))));
        Version to = newestSeen(versions, from, List.of(seen));
        if (migrations.isOnItsWay(from.story(), from.version())) {
            throw new Conflict("The stories of version %d of '%s' are being moved already: wait for it, or stop it first.".formatted(from.version(), from.name()));
        }
        int moving = begin(List.of(new Wanted(from, to, asSystem.call(() -> planner.plan(from, to, choices)))), by);
        if (moving == 0) {
            throw new Conflict("None of the %d stories of version %d of '%s' has a place in version %d: they stay where they are."
                    .formatted(from.stories(), from.version(), from.name(), to.version()));
        }
        return moving;
    }

    /**
     * What moving all of them began.
     *
     * @param stories how many begin to move
     * @param staying how many have no place in their newest version
     */
    record Begun(long stories, long staying) {
    }

    /**
     * Moves everybody who runs in an older version and has a place in the newest one: where they wait now, or where the label is the same.
     *
     * @param from the older versions as the person saw them
     * @param seen the newest versions as the person saw them
     */
    public Begun moveAll(Collection<String> from, Collection<String> seen, String by) {
        oneAtATime();
        List<Version> versions = running.versions();
        List<Wanted> wanted = versions.stream().filter(older -> !older.newest() && from.contains(older.definition()))
                .filter(older -> !migrations.isOnItsWay(older.story(), older.version())).map(older -> {
                    Version newest = newestSeen(versions, older, seen);
                    return new Wanted(older, newest, asSystem.call(() -> planner.plan(older, newest, Map.of())));
                }).toList();
        int moving = begin(wanted, by);
        if (moving == 0) {
            throw new Conflict("Nobody who runs in these versions can be moved any more: look at the page again.");
        }
        return new Begun(moving, wanted.stream().mapToLong(one -> one.from().stories()).sum() - moving);
    }

    private static Version newestSeen(List<Version> versions, Version from, Collection<String> seen) {
        Version newest = versions.stream().filter(version -> version.story().equals(from.story()) && version.newest()).findFirst().orElseThrow();
        if (!seen.contains(newest.definition())) {
            throw new Conflict("A newer version of '%s' was deployed meanwhile, version %d: look again what a move would do.".formatted(newest.name(), newest.version()));
        }
        return newest;
    }

    /** A move that somebody asked for. */
    private record Wanted(Version from, Version to, Move move) {
    }

    /** A button that is pressed twice begins one move. */
    private void oneAtATime() {
        database.sql("lock table migration in share row exclusive mode").update();
    }

    /** @return how many begin to move, in one batch for each version of which anybody has a place in the newest one */
    private int begin(List<Wanted> wanted, String by) {
        String round = null;
        int moving = 0;
        for (Wanted one : wanted) {
            List<String> stories = running.storiesNotAt(one.from().definition(), one.move().noWay());
            if (!stories.isEmpty()) {
                Batch batch = asSystem.call(() -> runtime.newMigration(one.move().plan()).processInstanceIds(stories).executeAsync());
                round = round == null ? batch.getId() : round;
                moving += stories.size();
                database.sql("insert into migration (batch_id, round, story, from_version, to_version, cases, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(batch.getId(), round, one.from().story(), one.from().version(), one.to().version(), stories.size(), by,
                                Timestamp.from(clock.instant())).update();
            }
        }
        return moving;
    }

    /** @param round as the others that follow: of those that were asked for together */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void stop(String round) {
        onTheirWay(round, management::suspendBatchById);
    }

    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void resume(String round) {
        onTheirWay(round, management::activateBatchById);
    }

    /** Tries those again that failed. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void again(String round) {
        onTheirWay(round, batch -> migrations.failedJobs(batch).forEach(job -> management.setJobRetries(job, 1)));
    }

    /** Ends them; whoever was not moved stays in the old version. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void end(String round) {
        onTheirWay(round, batch -> management.deleteBatch(batch, false));
    }

    private void onTheirWay(String round, Consumer<String> change) {
        List<String> moves = migrations.openOf(round);
        if (moves.isEmpty()) {
            throw new Conflict("This move has ended already; nothing was changed.");
        }
        moves.forEach(move -> asSystem.run(() -> change(move, change)));
    }

    /** Each by itself, and again when the engine was at work on it in the same instant. */
    private void change(String move, Consumer<String> change) {
        for (int tried = 1; ; tried++) {
            try {
                transaction.executeWithoutResult(begun -> {
                    if (migrations.hold(move)) {
                        change.accept(move);
                    }
                });
                return;
            } catch (OptimisticLockingException | ProcessEnginePersistenceException | PessimisticLockingFailureException raced) {
                if (tried == MOST_TRIES) {
                    throw raced;
                }
            }
        }
    }
}
