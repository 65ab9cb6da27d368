package nl.klachtkracht.process.demo;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.klachtkracht.clock.MovableTime;
import nl.klachtkracht.demo.PassingTime;
import nl.klachtkracht.message.Outbox;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.watch.DueJobs;
import nl.klachtkracht.process.watch.Sweeper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Walks from one due moment to the next. The job executor rests meanwhile: it would meet a reminder and the lapse behind it at once,
 * and take them in any order.
 */
@Component
@ConditionalOnProperty("klachtkracht.demo.enabled")
final class EngineHours implements PassingTime {

    /** Whoever pressed a button waits no longer than this. */
    private static final Duration LONGEST_WALK = Duration.ofSeconds(60);
    private static final Duration LONGEST_IN_HAND = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    /** What a job leads to at once is due too; one that fails again and again holds nobody up. */
    private static final int MOST_ROUNDS = 10;
    private static final int MOST_JOBS = 200;

    private final MovableTime time;
    private final ManagementService jobs;
    private final DueJobs dueJobs;
    private final JobExecutor workers;
    private final Sweeper sweeper;
    private final Outbox outbox;
    private final JdbcTemplate database;
    private final AsSystem asSystem;

    EngineHours(MovableTime time, ManagementService jobs, DueJobs dueJobs, ProcessEngine engine, Sweeper sweeper, Outbox outbox,
            JdbcTemplate database, AsSystem asSystem) {
        this.time = time;
        this.jobs = jobs;
        this.dueJobs = dueJobs;
        this.workers = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        this.sweeper = sweeper;
        this.outbox = outbox;
        this.database = database;
        this.asSystem = asSystem;
    }

    @Override
    public synchronized boolean pass(Duration step) {
        Instant end = time.now().plus(step);
        boolean working = workers.isActive();
        workers.shutdown();
        try {
            awaitWhile(this::isAJobInHand);
            return asSystem.call(() -> walkTo(end));
        } finally {
            if (working) {
                workers.start();
            }
        }
    }

    private static void awaitWhile(BooleanSupplier somethingIsInHand) {
        long latest = System.nanoTime() + LONGEST_IN_HAND.toNanos();
        while (System.nanoTime() < latest && somethingIsInHand.getAsBoolean()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private boolean isAJobInHand() {
        return database.queryForObject("select exists (select 1 from act_ru_job where lock_owner_ is not null and lock_exp_time_ > ?)",
                Boolean.class, Timestamp.from(time.now()));
    }

    /** The outbox looks by itself too, and a letter that it took a moment ago leaves before time goes on. */
    private boolean isALetterInHand() {
        // Stands still while somebody is just taking one.
        database.queryForList("select id from letter where state = 'WAITING' and next_try_at <= now() for share");
        return database.queryForObject("select exists (select 1 from letter where state = 'SENDING' and next_try_at > now())", Boolean.class);
    }

    private boolean walkTo(Instant end) {
        long latest = System.nanoTime() + LONGEST_WALK.toNanos();
        letHappenWhatIsDue();
        while (time.now().isBefore(end)) {
            if (System.nanoTime() > latest) {
                return false;
            }
            moveTo(nextStop().filter(end::isAfter).orElse(end));
            letHappenWhatIsDue();
        }
        return true;
    }

    private void moveTo(Instant stop) {
        Duration step = Duration.between(time.now(), stop);
        if (step.toMillis() > 0) {
            time.advance(step);
        }
    }

    /** The next full minute in which a timer is due, or a request lapses whose timer somebody took away. */
    private Optional<Instant> nextStop() {
        Instant now = time.now();
        Stream<Instant> timers = jobs.createJobQuery().active().withRetriesLeft().duedateHigherThan(Date.from(now))
                .orderByJobDuedate().asc().listPage(0, 1).stream().map(timer -> timer.getDuedate().toInstant());
        Stream<Instant> lapses = Stream.ofNullable(database.queryForObject(
                "select min(lapse_at) from compensation_request where state = 'OPEN' and lapse_at > ?", Timestamp.class, Timestamp.from(now)))
                .map(Timestamp::toInstant);
        return Stream.concat(timers, lapses).min(Instant::compareTo).map(EngineHours::upToTheMinute);
    }

    private static Instant upToTheMinute(Instant moment) {
        Instant minute = moment.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(moment) ? moment : minute.plus(1, ChronoUnit.MINUTES);
    }

    private void letHappenWhatIsDue() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Job> due = jobs.createJobQuery().active().executable().orderByJobDuedate().asc().listPage(0, MOST_JOBS);
            if (due.isEmpty()) {
                break;
            }
            due.forEach(dueJobs::perform);
        }
        sweeper.sweep();
        outbox.sendDue();
        awaitWhile(this::isALetterInHand);
    }
}
