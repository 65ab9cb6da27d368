package nl.klachtkracht.process.approval;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;

/** Fires the timers of approvals that the job executor should have fired by now, in the order in which they were due. */
@Component
class OverdueTimers {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueTimers.class);
    private final ManagementService jobs;
    private final Clock clock;

    OverdueTimers(ManagementService jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @param grace how long the job executor has for itself */
    void fire(Duration grace) {
        jobs.createJobQuery().timers().active().processDefinitionKey(CompensationApprovalProcess.KEY)
                .duedateLowerThan(Date.from(clock.instant().minus(grace)))
                .orderByJobDuedate().asc().list()
                .forEach(this::fire);
    }

    private void fire(Job timer) {
        try {
            jobs.executeJob(timer.getId());
        } catch (RuntimeException takenOrFailing) {
            // Somebody else took it, an earlier timer ended its story, or it fails for a reason the next sweep meets again.
            LOG.debug("Timer {} was not fired by the sweep", timer.getId(), takenOrFailing);
        }
    }
}
