package nl.klachtkracht.process.watch;

import nl.klachtkracht.compensation.ApprovalSweep;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** The second hand on every timer, and on the decision within 24 clock hours, when the job executor stands still. */
@Component
public class Sweeper {

    private final OverdueTimers timers;
    private final ApprovalSweep requests;
    private final Duration grace;

    Sweeper(OverdueTimers timers, ApprovalSweep requests, @Value("${klachtkracht.sweep.grace}") Duration grace) {
        this.timers = timers;
        this.requests = requests;
        this.grace = grace;
    }

    /** Reminders and levels first, so that each is taken before the decision it leads to; then whatever our own table says is open. */
    @Scheduled(fixedDelayString = "${klachtkracht.sweep.every}", initialDelayString = "${klachtkracht.sweep.after-start}")
    public void sweep() {
        timers.fire(grace);
        requests.sweep();
    }
}
