package nl.klachtkracht.process.watch;

import nl.klachtkracht.process.approval.CompensationApprovalProcess;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

/** Fires the timers of every story that the job executor should have fired by now, in the order in which they were due. */
@Component
class OverdueTimers {

    private static final int MOST_AT_ONCE = 200;
    private static final int MOST_ROUNDS = 5;
    private static final int DEAD_AT_ONCE = 20;
    private final ManagementService jobs;
    private final DueJobs due;
    private final Clock clock;
    private int deadSeen;

    OverdueTimers(ManagementService jobs, DueJobs due, Clock clock) {
        this.jobs = jobs;
        this.due = due;
        this.clock = clock;
    }

    /** @param grace how long the job executor has for itself */
    synchronized void fire(Duration grace) {
        Date before = Date.from(clock.instant().minus(grace));
        // However many others wait: a decision has to fall within its 24 hours, with every step before it.
        fireTheLiving(() -> overdue(before).processDefinitionKey(CompensationApprovalProcess.KEY));
        fireTheLiving(() -> overdue(before));
        fireTheDead(before);
    }

    /** One that fires may begin another that is overdue already, such as the owning up to a promise that was broken during an outage. */
    private void fireTheLiving(Supplier<JobQuery> overdue) {
        long fired = 1;
        for (int round = 0; round < MOST_ROUNDS && fired > 0; round++) {
            fired = overdue.get().withRetriesLeft().listPage(0, MOST_AT_ONCE).stream().filter(due::perform).count();
        }
    }

    /**
     * A timer without tries left has its incident and is fired all the same, because what it waits for may be there again. A few at a
     * time and in turn: one that always fails keeps neither the living nor the other dead from being fired.
     */
    private void fireTheDead(Date before) {
        List<Job> dead = overdue(before).noRetriesLeft().listPage(deadSeen, DEAD_AT_ONCE);
        long left = dead.stream().filter(timer -> !due.perform(timer)).count();
        deadSeen = dead.size() < DEAD_AT_ONCE ? 0 : deadSeen + (int) left;
    }

    private JobQuery overdue(Date before) {
        return jobs.createJobQuery().timers().active().duedateLowerThan(before).orderByJobDuedate().asc();
    }
}
