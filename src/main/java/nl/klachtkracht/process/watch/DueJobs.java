package nl.klachtkracht.process.watch;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does by hand what the job executor would do. */
@Component
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private final ManagementService jobs;

    DueJobs(ManagementService jobs) {
        this.jobs = jobs;
    }

    /** @return whether it was done; otherwise its failure is on record with the job, if it is still there */
    public boolean perform(Job job) {
        try {
            jobs.executeJob(job.getId());
            return true;
        } catch (RuntimeException takenOrFailing) {
            // A person or the job executor was at the same case, an earlier job ended its story, or it fails and is met again later.
            LOG.debug("Job {} did not go on", job.getId(), takenOrFailing);
            return false;
        }
    }
}
