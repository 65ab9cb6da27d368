package nl.klachtkracht.contact;

import nl.klachtkracht.clock.CaseClock;
import nl.klachtkracht.clock.CaseClocks;
import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockStart;
import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.clock.Way;
import nl.klachtkracht.refusal.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps every contact with a customer, every try, and the moment at which the next one is to be; nobody else computes that. */
@Service
@Transactional
public class ContactDesk {

    private static final String SUBJECT_IS_THE_CASE = "";
    private static final int TRIES = 3;
    private static final int DAYS = 2;
    /** A customer who wrote twice is called within half an hour of their window, at the latest within one. */
    private static final Duration SOON_DUE = Duration.ofMinutes(30);
    private static final Duration SOON_LIMIT = Duration.ofHours(1);

    private final ContactTries tries;
    private final WishedContacts wishes;
    private final ContactFacts cases;
    private final PersonalMessages messages;
    private final ClockKeeper keeper;
    private final CaseClocks clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactDesk(ContactTries tries, WishedContacts wishes, ContactFacts cases, PersonalMessages messages, ClockKeeper keeper, CaseClocks clocks,
            ApplicationEventPublisher events, Clock clock) {
        this.tries = tries;
        this.wishes = wishes;
        this.cases = cases;
        this.messages = messages;
        this.keeper = keeper;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    /** Starts the clock for the first contact. */
    public void plan(String reference, String startedBy) {
        start(reference, startedBy, rhythmOf(reference).soon(clock.instant()));
    }

    /**
     * Records a conversation, an offer that was told, or a try at one of them.
     *
     * @throws Refused when the agreed moment is none at which this customer can be called as we promise
     */
    public ContactOutcome record(String reference, ContactReport report, String by) {
        if (report.noWayToReach() && cases.canBeReached(reference)) {
            throw new Refused("noWayToReach", "This customer left a way to be reached; try it, and write down what you tried.");
        }
        Instant now = clock.instant();
        ContactRhythm rhythm = rhythmOf(reference);
        NextContact next = report.nextAt() == null ? rhythm.after(now) : agreed(rhythm, now, report.nextAt());
        ContactTry made = keep(reference, new ContactTry(reference, report, by, now));
        if (made.reached()) {
            reached(reference, made, next);
            return ContactOutcome.REACHED;
        }
        if (report.noWayToReach() || triedEnough(reference, failedSinceReached(reference).stream().filter(failed -> !failed.isProgress()).toList())) {
            keeper.end(ClockKind.CONTACT, reference, "customer not reachable");
            return ContactOutcome.NOT_REACHABLE;
        }
        tryAgain(reference, made);
        return ContactOutcome.TRY_AGAIN;
    }

    /**
     * Records an update about the progress, or a try at one. Three tries in vain on two days plan the next contact and close nothing.
     *
     * @throws Refused when a message cannot be sent, or the agreed moment is none at which this customer can be called as we promise
     */
    public Progress recordProgress(String reference, ProgressUpdate update, String by) {
        Instant now = clock.instant();
        if (update.wish() != null) {
            keep(reference, update.wish(), by);
        }
        ContactRhythm rhythm = rhythmOf(reference);
        NextContact next = update.isContact() ? agreed(rhythm, now, update.nextAt()) : null;
        ContactTry made = keep(reference, new ContactTry(reference, update, by, now));
        if (made.reached()) {
            send(reference, made);
            reached(reference, made, next);
            return new Progress(ContactOutcome.REACHED, standsStill(reference));
        }
        if (update.wish() != null) {
            replan(reference, "customer's wish changed", sinceLastContact(reference));
        }
        if (triedEnough(reference, failedSinceReached(reference))) {
            replan(reference, "customer not reached", rhythm.nextDay(now));
            return new Progress(ContactOutcome.NOT_REACHABLE, false);
        }
        tryAgain(reference, made);
        return new Progress(ContactOutcome.TRY_AGAIN, false);
    }

    /** Lets a customer who wanted to hear from us only when there is news hear it as soon as everybody else would. */
    public void news(String reference) {
        ContactRhythm rhythm = rhythmOf(reference);
        NextContact soon = rhythm.soon(clock.instant());
        if (rhythm.rhythm() == Rhythm.ONLY_WITH_NEWS && running(reference).filter(later -> later.limitAt().isAfter(soon.limit())).isPresent()) {
            replan(reference, "there is news", soon);
        }
    }

    /** Lets a customer who wrote twice and heard nothing hear from us sooner, and never later than was planned; a broken promise stays broken. */
    public void shorten(String reference) {
        Instant now = clock.instant();
        Instant due = windowOf(reference).after(now, SOON_DUE);
        Instant limit = windowOf(reference).after(now, SOON_LIMIT);
        running(reference).filter(planned -> planned.limitAt().isAfter(now) && (planned.dueAt().isAfter(due) || planned.limitAt().isAfter(limit)))
                .ifPresent(planned -> replan(reference, "customer wrote twice",
                        new NextContact(earlier(planned.dueAt(), due), earlier(planned.limitAt(), limit))));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Puts on record that four hours of the contact window passed without a contact, if they did.
     *
     * @return what tells this breach from the next one; empty when the limit of the contact that is waited for lies ahead
     */
    public Optional<String> breach(String reference) {
        keeper.breakIfPast(ClockKind.CONTACT, reference, SUBJECT_IS_THE_CASE);
        return running(reference).filter(late -> !clock.instant().isBefore(late.limitAt())).map(late -> late.id().toString());
    }

    /** @return the hours in which this customer wants to be reached */
    @Transactional(readOnly = true)
    public ContactWindow windowOf(String reference) {
        return rhythmOf(reference).window();
    }

    /** @return the same for many cases at once */
    @Transactional(readOnly = true)
    public Map<String, ContactWindow> windowsOf(Collection<String> references) {
        Map<String, ContactWindow> windows = new HashMap<>(cases.windowsOf(references));
        wishes.newest(references).stream().filter(wish -> wish.window() != null).forEach(wish -> windows.put(wish.reference(), wish.window()));
        return windows;
    }

    @Transactional(readOnly = true)
    public ContactRhythm rhythmOf(String reference) {
        return wishes.findFirstByReferenceOrderByIdDesc(reference)
                .map(wish -> new ContactRhythm(wish.rhythm(), wish.dailyAt(), wish.window() == null ? cases.windowOf(reference) : wish.window()))
                .orElseGet(() -> ContactRhythm.standard(cases.windowOf(reference)));
    }

    /** @return whether somebody who has contact now must agree on the next moment, because the window closes first */
    @Transactional(readOnly = true)
    public boolean mustAgreeOnNext(String reference) {
        return rhythmOf(reference).closesBeforeDue(clock.instant());
    }

    /** @return when to try again, if the last try at a conversation or an offer failed */
    @Transactional(readOnly = true)
    public Optional<Instant> nextTry(String reference) {
        return tries.findFirstByReferenceAndProgressFalseOrderByIdDesc(reference)
                .filter(made -> !made.reached())
                .map(made -> rhythmOf(reference).retry(made.madeAt()));
    }

    private ContactTry keep(String reference, ContactTry made) {
        if (!made.reached()) {
            events.publishEvent(new CustomerNotReached(reference, made.madeBy()));
        }
        return tries.save(made);
    }

    private void keep(String reference, Wish wish, String by) {
        ContactWindow known = windowOf(reference);
        ContactWindow asked = wish.opens() == null ? known : new ContactWindow(wish.opens(), wish.closes(), known.days(), known.zone());
        if (wish.rhythm() == Rhythm.DAILY && !asked.holds(wish.dailyAt())) {
            throw new Refused("dailyAt", "%s lies outside the hours in which this customer wants to be reached, %s to %s.".formatted(
                    wish.dailyAt(), asked.opens(), asked.closes()));
        }
        Way way = wish.way() != null ? wish.way() : wishes.findFirstByReferenceOrderByIdDesc(reference).map(WishedContact::way).orElse(null);
        wishes.save(new WishedContact(reference, wish, asked.equals(cases.windowOf(reference)) ? null : asked, way, by, clock.instant()));
    }

    /** Counted from the last contact; a wish that makes that moment lie behind us is counted from now: it was not broken before it was made. */
    private NextContact sinceLastContact(String reference) {
        Instant now = clock.instant();
        ContactRhythm rhythm = rhythmOf(reference);
        return tries.findFirstByReferenceAndReachedTrueOrderByIdDesc(reference)
                .map(last -> rhythm.after(last.madeAt()))
                .filter(next -> next.limit().isAfter(now))
                .orElseGet(() -> rhythm.after(now));
    }

    private NextContact agreed(ContactRhythm rhythm, Instant now, Instant nextAt) {
        NextContact next = rhythm.after(now);
        if (nextAt == null && rhythm.closesBeforeDue(now)) {
            throw new Refused("nextAt", "In two hours this customer is not to be reached: agree with them when you speak again, and fill it in.");
        }
        return nextAt == null ? next : new NextContact(mustSuit(nextAt, rhythm, next.limit(), now), next.limit());
    }

    private static Instant mustSuit(Instant nextAt, ContactRhythm rhythm, Instant limit, Instant now) {
        if (!nextAt.isAfter(now)) {
            throw new Refused("nextAt", "The moment at which you speak again lies in the past; choose one ahead.");
        }
        if (!rhythm.window().isOpen(nextAt)) {
            throw new Refused("nextAt", "The moment at which you speak again lies outside the hours in which this customer wants to be reached, %s to %s.".formatted(
                    rhythm.window().opens(), rhythm.window().closes()));
        }
        if (nextAt.isAfter(limit)) {
            throw new Refused("nextAt", "That is later than we promise to be in touch. If the customer wants it so, record it as how they want to hear from us.");
        }
        return nextAt;
    }

    private void send(String reference, ContactTry made) {
        if (!made.message().isEmpty()) {
            messages.send(reference, "contact-" + made.id(), made.madeBy(), made.message());
        }
    }

    private void reached(String reference, ContactTry made, NextContact next) {
        replan(reference, "customer reached", next);
        events.publishEvent(new CustomerReached(reference, made.madeAt()));
    }

    private void tryAgain(String reference, ContactTry made) {
        keeper.postpone(ClockKind.CONTACT, reference, rhythmOf(reference).retry(made.madeAt()));
        events.publishEvent(new ContactPlanned(reference));
    }

    private void replan(String reference, String how, NextContact next) {
        keeper.end(ClockKind.CONTACT, reference, how);
        start(reference, how, next);
        events.publishEvent(new ContactPlanned(reference));
    }

    private void start(String reference, String startedBy, NextContact next) {
        keeper.start(new ClockStart(ClockKind.CONTACT, reference, SUBJECT_IS_THE_CASE, startedBy, next.due(), next.limit(), cases.ownerOf(reference)));
    }

    private Optional<CaseClock> running(String reference) {
        return clocks.running(ClockKind.CONTACT, reference, SUBJECT_IS_THE_CASE);
    }

    /** Several tries in a row without success, on two days of the customer. */
    private boolean triedEnough(String reference, List<ContactTry> failed) {
        ContactWindow window = windowOf(reference);
        long days = failed.stream().map(made -> LocalDate.ofInstant(made.madeAt(), window.zone())).distinct().count();
        return failed.size() >= TRIES && days >= DAYS;
    }

    private List<ContactTry> failedSinceReached(String reference) {
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

    /** Two contacts in a row without change. Somebody who is taking the obstacle away is not asked again, and gets a new start when it is gone. */
    private boolean standsStill(String reference) {
        Optional<CaseClock> obstacle = clocks.findFirstByReferenceAndKindOrderByIdDesc(reference, ClockKind.OBSTACLE);
        if (obstacle.filter(CaseClock::isRunning).isPresent()) {
            return false;
        }
        Instant since = obstacle.map(CaseClock::endedAt).orElse(Instant.MIN);
        List<ContactTry> contacts = tries.findByReferenceOrderById(reference).stream()
                .filter(made -> made.reached() && made.madeAt().isAfter(since)).toList();
        return contacts.size() >= 2 && contacts.subList(contacts.size() - 2, contacts.size()).stream().allMatch(made -> Boolean.FALSE.equals(made.changed()));
    }
}
