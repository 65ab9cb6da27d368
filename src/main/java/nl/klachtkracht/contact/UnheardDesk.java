package nl.klachtkracht.contact;

import nl.klachtkracht.clock.CaseClocks;
import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockStart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Sees to it that a customer who wrote twice and heard nothing gets an answer from a person. */
@Service
@Transactional
public class UnheardDesk {

    private static final String THE_CASE = "";
    private static final String RESPONSIBLE = "team-lead";
    /** Of the hours in which the customer wants to be reached. */
    private static final Duration ANSWER = Duration.ofHours(1);
    private final ContactDesk contacts;
    private final ContactTries tries;
    private final CaseClocks clocks;
    private final ClockKeeper keeper;
    private final Clock clock;

    UnheardDesk(ContactDesk contacts, ContactTries tries, CaseClocks clocks, ClockKeeper keeper, Clock clock) {
        this.contacts = contacts;
        this.tries = tries;
        this.clocks = clocks;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Starts the clock of the team lead's answer, and lets the owner's next contact come sooner. */
    public void raise(String reference) {
        Instant due = contacts.windowOf(reference).after(clock.instant(), ANSWER);
        keeper.start(new ClockStart(ClockKind.UNHEARD, reference, "customer wrote twice", due, RESPONSIBLE));
        contacts.shorten(reference);
    }

    /** A contact like any other; only where none is waited for, such as with a question, none is planned after it. */
    public void answer(String reference, UnheardAnswer answer, String by) {
        ContactReport report = new ContactReport(true, answer.way(), answer.words(), false, null);
        keeper.end(ClockKind.UNHEARD, reference, "customer answered");
        if (clocks.running(ClockKind.CONTACT, reference, THE_CASE).isPresent()) {
            contacts.record(reference, report, by);
        } else {
            tries.save(new ContactTry(reference, report, by, clock.instant()));
        }
    }
}
