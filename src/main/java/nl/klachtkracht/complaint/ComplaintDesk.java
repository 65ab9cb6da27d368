package nl.klachtkracht.complaint;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/** Records each step of a complaint in its order: heard, then offered, then answered by the customer. */
@Service
@Transactional
public class ComplaintDesk {

    private final Complaints complaints;
    private final Conversations conversations;
    private final Offers offers;
    private final Recaps recaps;
    private final BadNewsBook badNews;
    private final AgreedDates agreedDates;
    private final ComplaintProcess process;
    private final ClockKeeper clocks;
    private final Clock clock;

    ComplaintDesk(Complaints complaints, Conversations conversations, Offers offers, Recaps recaps, BadNewsBook badNews,
            AgreedDates agreedDates, ComplaintProcess process, ClockKeeper clocks, Clock clock) {
        this.complaints = complaints;
        this.conversations = conversations;
        this.offers = offers;
        this.recaps = recaps;
        this.badNews = badNews;
        this.agreedDates = agreedDates;
        this.process = process;
        this.clocks = clocks;
        this.clock = clock;
    }

    public void open(String reference) {
        complaints.save(new Complaint(reference, clock.instant()));
        process.begin(reference);
    }

    /** Keeps a complaint that its source has closed, as what it is: closed, and not by an answer to us. */
    public void keepOnRecord(String reference) {
        complaints.save(Complaint.closedAtSource(reference, clock.instant()));
    }

    /** @return whether the customer confirmed the summary, so that an offer may follow */
    public boolean recordConversation(String reference, ConversationHeld said, String by) {
        conversations.save(new Conversation(reference, said, by, clock.instant()));
        if (said.summaryConfirmed()) {
            find(reference).hear();
        }
        return said.summaryConfirmed();
    }

    /** @throws Refused before the customer was recognised and confirmed the summary */
    public Offer recordOffer(String reference, OfferDraft draft, String by) {
        boolean heard = conversations.findByReferenceOrderById(reference).stream().anyMatch(held -> held.said().summaryConfirmed());
        if (!heard) {
            throw new Refused("offerText", "First hold the conversation and have the summary confirmed; an offer comes after that.");
        }
        find(reference).offer();
        int number = offers.findFirstByReferenceOrderByNumberDesc(reference).map(Offer::number).orElse(0) + 1;
        return offers.save(new Offer(reference, number, draft, by, clock.instant()));
    }

    public void recordAnswer(String reference, CustomerAnswer answer, String by) {
        find(reference).answer(answer.isAccepted());
        lastOffer(reference).answer(answer.isAccepted(), answer.words(), by, clock.instant());
    }

    public void recordRecap(String reference, Recapped recapped, String by) {
        recaps.save(new Recap(reference, recapped, by, clock.instant()));
    }

    /**
     * Agrees with the customer on a later date for a hard case; no other clock moves.
     *
     * @throws Refused when the date has passed
     */
    public void agreeOn(String reference, NewDate agreed, String by) {
        if (!agreed.date().isAfter(clock.instant())) {
            throw new Refused("newDate", "The moment in 'The new date' has passed: agree on one to come.");
        }
        agreedDates.save(new AgreedDate(reference, agreed, by, clock.instant()));
        clocks.replace(ClockKind.RESOLUTION, reference, "new date agreed with the customer", agreed.date());
    }

    public void recordBadNews(String reference, BadNewsBrought brought, String by) {
        badNews.save(new BadNews(reference, brought, by, clock.instant()));
        find(reference).closeAfterBadNews(clock.instant());
        clocks.end(ClockKind.RESOLUTION, reference, "bad news brought");
    }

    public void close(String reference, ClosingTalk talk, String by) {
        find(reference).closeAsAccepted(talk, by, clock.instant());
        clocks.end(ClockKind.RESOLUTION, reference, "offer accepted");
    }

    public void closeAsNotReached(String reference) {
        find(reference).closeAsNotReached(clock.instant());
        clocks.end(ClockKind.RESOLUTION, reference, "customer not reached");
    }

    public void closeAsWithdrawn(String reference) {
        find(reference).closeAsWithdrawn(clock.instant());
        clocks.end(ClockKind.RESOLUTION, reference, "complaint withdrawn");
    }

    /** The customer withdraws the complaint, at any moment before it is closed; its story ends in the same transaction. */
    public void withdraw(String reference, String reason, String by) {
        find(reference).withdraw(reason, by);
        process.withdraw(reference);
    }

    private Offer lastOffer(String reference) {
        return offers.findFirstByReferenceOrderByNumberDesc(reference)
                .orElseThrow(() -> new IllegalStateException("No offer was made yet for " + reference));
    }

    private Complaint find(String reference) {
        return complaints.findByReference(reference).orElseThrow(() -> new Missing(
                "There is no complaint with reference '%s'; a reference looks like K-2026-000123.".formatted(Text.shortened(reference))));
    }
}
