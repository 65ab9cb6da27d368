package nl.klachtkracht.promise;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockStart;
import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the ledger of promises: makes them, and records whether they were kept or broken and what the customer heard of it. */
@Service
@Transactional
public class PromiseDesk {

    private static final Duration CALL_AFTER_OPENING = Duration.ofHours(1);
    private static final Duration CHANGE_TOLD_WITHIN = Duration.ofDays(30);

    private final Promises promises;
    private final PromiseFacts cases;
    private final PromiseProcess process;
    private final PromiseLetters letters;
    private final ClockKeeper clocks;
    private final Clock clock;

    PromiseDesk(Promises promises, PromiseFacts cases, PromiseProcess process, PromiseLetters letters, ClockKeeper clocks, Clock clock) {
        this.promises = promises;
        this.cases = cases;
        this.process = process;
        this.letters = letters;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @throws Refused when the moment has passed */
    public Promise promise(String reference, NewPromise promised, String by) {
        if (!promised.due().isAfter(clock.instant())) {
            throw new Refused("promiseDue", "The moment in 'By when?' has passed: a promise is for a moment to come.");
        }
        return book(reference, promised, by);
    }

    /** Books that we call at a moment to come; it is kept by itself when the customer is reached. */
    public Promise promiseCall(String reference, Instant at, String by) {
        return promise(reference, NewPromise.call(at), by);
    }

    /** Books a call at {@link #callMoment} for a letter that has to name one; a call that is open already is the one it names. */
    public void promiseCallUnlessOpen(String reference) {
        if (openCall(reference).isEmpty()) {
            promiseCall(reference, callMoment(reference), cases.ownerOf(reference));
        }
    }

    /** Books that we tell the customer what we change; this promise goes on when the complaint has ended. */
    public Promise promiseChange(String reference, String by) {
        return book(reference, NewPromise.change(changeMoment(reference)), by);
    }

    /** When we call if nobody names a moment: an hour after the contact window opens, or from now while it is open. */
    @Transactional(readOnly = true)
    public Instant callMoment(String reference) {
        return callMoment(reference, clock.instant());
    }

    /** By when a customer hears what we changed, if it is promised now. */
    @Transactional(readOnly = true)
    public Instant changeMoment(String reference) {
        return callMoment(reference, clock.instant().plus(CHANGE_TOLD_WITHIN));
    }

    private Promise successorOf(Promise broken) {
        String reference = broken.reference();
        if (!broken.isExplained() && hasEndedWithItsCase(broken)) {
            return null;
        }
        Optional<Promise> promisedAlready = broken.isExplained() ? Optional.empty() : openCall(reference);
        return promisedAlready.orElseGet(() -> book(reference, broken.next(callAfter(broken)),
                broken.isExplained() ? broken.explainedBy() : cases.ownerOf(reference)));
    }

    private Optional<Promise> openCall(String reference) {
        return promises.findByReferenceAndKindAndStateOrderById(reference, Promise.Kind.CALL, Promise.State.OPEN).stream().findFirst();
    }

    /** A call that nobody made in time is not announced again for the same day: one letter a day is honest, more are noise. */
    private Instant callAfter(Promise broken) {
        Instant now = clock.instant();
        return callMoment(broken.reference(), broken.kind() == Promise.Kind.CALL ? cases.windowOf(broken.reference()).opensAfter(now) : now);
    }

    private Instant callMoment(String reference, Instant from) {
        return cases.windowOf(reference).after(from, CALL_AFTER_OPENING);
    }

    private Promise book(String reference, NewPromise promised, String by) {
        Promise promise = promises.save(new Promise(reference, promised, by, clock.instant()));
        start(ClockKind.PROMISE, promise, "promise made", promise.dueAt());
        process.begin(reference, promise.subject());
        return promise;
    }

    /** Whoever reads a list of clocks reads which promise it is. */
    private void start(ClockKind kind, Promise promise, String happened, Instant due) {
        String startedBy = "%s: “%s”".formatted(happened, Text.shortened(promise.text()));
        clocks.start(new ClockStart(kind, promise.reference(), promise.subject(), startedBy, due, due, cases.ownerOf(promise.reference())));
    }

    public void remind(String reference, String subject) {
        letters.remind(find(reference, subject));
    }

    /** @throws Refused when its moment has passed: then it is broken, whatever was done since */
    public void keep(String reference, String subject, String word, String by) {
        Promise promise = find(reference, subject);
        if (clock.instant().isAfter(promise.dueAt())) {
            throw new Refused("word", "The moment of this promise has passed; in a few seconds you are asked what happened and when it will be done.");
        }
        keep(promise, word, by);
    }

    /** The customer was reached, so that the call is made. */
    public void keepCall(String reference, String subject) {
        keep(find(reference, subject), "The customer was reached.", "");
    }

    private void keep(Promise promise, String word, String by) {
        promise.keep(word, by, clock.instant());
        clocks.end(ClockKind.PROMISE, promise.reference(), promise.subject(), "kept");
    }

    /** @return subjects of the calls that are promised and not made yet */
    @Transactional(readOnly = true)
    public List<String> openCalls(String reference) {
        return promises.findByReferenceAndKindAndStateOrderById(reference, Promise.Kind.CALL, Promise.State.OPEN).stream().map(Promise::subject).toList();
    }

    /**
     * What ends with a closed case: calls about it, what was promised to somebody else, and everything if the customer withdrew. Whatever
     * else was promised to the customer is owed all the same, and so is what was promised after closing.
     *
     * @return subjects of the open promises that nobody needs any more
     */
    @Transactional(readOnly = true)
    public List<String> noLongerNeeded(String reference) {
        return promises.findByReferenceOrderById(reference).stream().filter(Promise::isOpen).filter(this::hasEndedWithItsCase)
                .map(Promise::subject).toList();
    }

    private boolean hasEndedWithItsCase(Promise promise) {
        return cases.closedAt(promise.reference()).filter(promise::wasMadeBy).isPresent()
                && (promise.isAboutTheCaseOnly() || cases.isWithdrawn(promise.reference()));
    }

    public void end(String reference, String subject) {
        find(reference, subject).end(clock.instant());
        clocks.end(ClockKind.PROMISE, reference, subject, "ended with the case");
    }

    /** Its moment passed. A second call changes nothing. */
    public void recordBroken(String reference, String subject) {
        Promise promise = find(reference, subject);
        if (promise.isOpen()) {
            promise.breakAtDue();
            clocks.breakIfPast(ClockKind.PROMISE, reference, subject);
            clocks.end(ClockKind.PROMISE, reference, subject, "broken");
            start(ClockKind.EXPLANATION, promise, "promise broken", promise.ownUpBefore());
            letters.tellBroken(promise);
        }
    }

    /** @throws Refused when the new moment has passed, or is for a call in hours in which this customer is not to be called */
    public void explain(String reference, String subject, Explained explained, String by) {
        if (!explained.newMoment().isAfter(clock.instant())) {
            throw new Refused("newMoment", "The moment in 'The new moment' has passed: name one to come, and one that you can keep.");
        }
        Promise broken = find(reference, subject);
        ContactWindow window = cases.windowOf(reference);
        if (broken.kind() == Promise.Kind.CALL && !window.isOpen(explained.newMoment())) {
            throw new Refused("newMoment", "'The new moment' lies outside the hours in which this customer wants to be called, %s to %s.".formatted(
                    window.opens(), window.closes()));
        }
        broken.explain(explained, by, clock.instant());
    }

    /**
     * Tells the customer, and promises anew: what the owner named, else a call, for which the one that is promised already will do. Where
     * the case has ended and nothing more is owed, the customer reads only that we are sorry, not of a call that nobody asked for. A
     * second call of this method changes nothing.
     */
    public void ownUp(String reference, String subject) {
        Promise broken = find(reference, subject);
        if (!broken.isOwnedUpTo()) {
            Promise next = successorOf(broken);
            broken.ownUp(next, broken.isExplained() || cases.canBeMailed(reference), clock.instant());
            clocks.end(ClockKind.EXPLANATION, reference, subject, broken.isExplained() ? "explained" : "owned up by itself");
            if (broken.isToCustomer()) {
                letters.ownUp(broken, Optional.ofNullable(next));
            }
        }
    }

    /** A subject comes from the engine, where it may be written; the promise must be one of this case. */
    @Transactional(readOnly = true)
    public Promise find(String reference, String subject) {
        return idOf(subject).flatMap(id -> promises.findByIdAndReference(id, reference))
                .orElseThrow(() -> new IllegalStateException("There is no '%s' of %s".formatted(subject, reference)));
    }

    private static Optional<Long> idOf(String subject) {
        return Optional.ofNullable(subject).filter(text -> text.matches(Promise.SUBJECT + "\\d{1,18}"))
                .map(text -> Long.valueOf(text.substring(Promise.SUBJECT.length())));
    }
}
