package nl.klachtkracht.compensation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.List;

/**
 * The second hand on the 24-hour promise: decides what lapsed from our own table, whatever the engine does,
 * and then lets the story go on. Two nodes may sweep at once; the lock on each request makes one of them find nothing to do.
 */
@Service
public class ApprovalSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalSweep.class);
    private final CompensationRequests requests;
    private final ApprovalDesk desk;
    private final Approvers approvers;
    private final Clock clock;

    ApprovalSweep(CompensationRequests requests, ApprovalDesk desk, Approvers approvers, Clock clock) {
        this.requests = requests;
        this.desk = desk;
        this.approvers = approvers;
        this.clock = clock;
    }

    /** @return how many requests had lapsed */
    public int sweep() {
        List<CompensationRequest> lapsed = requests.lapsed(clock.instant());
        lapsed.forEach(this::decide);
        return lapsed.size();
    }

    private void decide(CompensationRequest lapsed) {
        try {
            desk.lapse(lapsed.id());
        } catch (RuntimeException undecided) {
            // One request that fails must not keep the others waiting; the next sweep tries it again.
            LOG.error("Request {} of {} lapsed and could not be decided yet", lapsed.id(), lapsed.reference(), undecided);
            return;
        }
        try {
            approvers.moveOn(lapsed);
        } catch (RuntimeException stuck) {
            // The decision stands; the engine's own timer, its retries and in the end an incident follow up.
            LOG.warn("{} is decided, but its story could not go on yet", lapsed.reference(), stuck);
        }
    }
}
