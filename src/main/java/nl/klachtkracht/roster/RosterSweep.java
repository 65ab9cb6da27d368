package nl.klachtkracht.roster;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts all open work in the hands the roster asks for: when an absence begins or ends, and at once when the roster changes. Twice changes nothing. */
@Component
public class RosterSweep {

    private static final Logger LOG = LoggerFactory.getLogger(RosterSweep.class);
    private final OwnerDesk owners;
    private final RosterDesk roster;
    private final Ownerships ownerships;
    private final WorkInHand work;
    private final TransactionTemplate ownTransaction;

    RosterSweep(OwnerDesk owners, RosterDesk roster, Ownerships ownerships, WorkInHand work, PlatformTransactionManager transactions) {
        this.owners = owners;
        this.roster = roster;
        this.ownerships = ownerships;
        this.work = work;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void atOnce(RosterChanged changed) {
        sweep();
    }

    @Scheduled(fixedDelayString = "${klachtkracht.roster.every}", initialDelayString = "${klachtkracht.sweep.after-start}")
    public void sweep() {
        inHandsOfOthers().forEach(reference -> each(reference, () -> owners.settle(reference)));
        inHandsOfTheAway().forEach((person, references) ->
                references.forEach(reference -> each(reference, () -> owners.passOn(reference, person))));
    }

    private List<String> inHandsOfOthers() {
        return ownTransaction.execute(status -> ownerships.ownersOfOpen().stream()
                .flatMap(owner -> ownerships.openNotSpokenBy(owner, roster.speakerFor(owner)).stream()).toList());
    }

    private Map<String, List<String>> inHandsOfTheAway() {
        return ownTransaction.execute(status -> roster.away().stream().collect(Collectors.toMap(Function.identity(), this::inHandsOf)));
    }

    private List<String> inHandsOf(String away) {
        Map<String, String> speakers = new HashMap<>();
        return ownerships.findByReferenceIn(work.casesOf(away)).stream()
                .filter(ownership -> !speakers.computeIfAbsent(ownership.owner(), roster::speakerFor).equals(away))
                .map(Ownership::reference).toList();
    }

    private void each(String reference, Runnable step) {
        try {
            ownTransaction.executeWithoutResult(status -> step.run());
        } catch (RuntimeException inTheMiddleOfSomething) {
            // Somebody is completing this very task, for one; the others go on and the next sweep looks again.
            LOG.warn("{} did not change hands; the next look tries again", reference, inTheMiddleOfSomething);
        }
    }
}
