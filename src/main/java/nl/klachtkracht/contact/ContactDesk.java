package nl.klachtkracht.contact;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockStart;
import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.refusal.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the moments at which a customer is to hear from us, and every try. */
@Service
@Transactional
public class ContactDesk {

    /** A contact is due two hours, and broken four hours of the contact window after the last one. */
    static final Duration DUE = Duration.ofHours(2);
    static final Duration LIMIT = Duration.ofHours(4);
    /** A try that failed is repeated an hour later. */
    static final Duration RETRY = Duration.ofHours(1);
    private static final int TRIES = 3;
    private static final int DAYS = 2;

    private final ContactTries tries;
    private final ContactFacts cases;
    private final ClockKeeper clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactDesk(ContactTries tries, ContactFacts cases, ClockKeeper clocks, ApplicationEventPublisher events, Clock clock) {
        this.tries = tries;
        this.cases = cases;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    /** Starts the clock for the next contact. */
    public void plan(String reference, String startedBy) {
        Instant now = clock.instant();
        ContactWindow window = cases.windowOf(reference);
        clocks.start(new ClockStart(ClockKind.CONTACT, reference, "", startedBy, window.after(now, DUE), window.after(now, LIMIT), cases.ownerOf(reference)));
    }

    public ContactOutcome record(String reference, ContactReport report, String by) {
        if (report.noWayToReach() && cases.canBeReached(reference)) {
            throw new Refused("noWayToReach", "This customer left a way to be reached; try it, and write down what you tried.");
        }
        ContactTry made = tries.save(new ContactTry(reference, report, by, clock.instant()));
        events.publishEvent(made.reached() ? new CustomerReached(reference, made.madeAt()) : new CustomerNotReached(reference, by));
        if (made.reached()) {
            clocks.end(ClockKind.CONTACT, reference, "customer reached");
            return ContactOutcome.REACHED;
        }
        if (report.noWayToReach() || triedEnough(reference)) {
            clocks.end(ClockKind.CONTACT, reference, "customer not reachable");
            return ContactOutcome.NOT_REACHABLE;
        }
        clocks.postpone(ClockKind.CONTACT, reference, retryOf(reference, made));
        return ContactOutcome.TRY_AGAIN;
    }

    /** Three tries in a row without success, on two days of the customer. */
    private boolean triedEnough(String reference) {
        List<ContactTry> failed = failedSinceLastReached(reference);
        ContactWindow window = cases.windowOf(reference);
        long days = failed.stream().map(made -> LocalDate.ofInstant(made.madeAt(), window.zone())).distinct().count();
        return failed.size() >= TRIES && days >= DAYS;
    }

    private List<ContactTry> failedSinceLastReached(String reference) {
        List<ContactTry> failed = new ArrayList<>();
        for (ContactTry made : tries.findByReferenceOrderById(reference)) {
            if (made.reached()) {
                failed.clear();
            } else {
                failed.add(made);
            }
        }
        return failed;
    }

    /** @return when to try again, if the last try failed */
    @Transactional(readOnly = true)
    public Optional<Instant> nextTry(String reference) {
        return tries.findFirstByReferenceOrderByIdDesc(reference)
                .filter(made -> !made.reached())
                .map(made -> retryOf(reference, made));
    }

    private Instant retryOf(String reference, ContactTry made) {
        return cases.windowOf(reference).after(made.madeAt().plus(RETRY), Duration.ZERO);
    }
}
