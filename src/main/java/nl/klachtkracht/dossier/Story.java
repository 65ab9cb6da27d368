package nl.klachtkracht.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything on record of one case, as staff may read it. Codes are those of the contract; "" and null mean that there is nothing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Story(
        String reference, String kind, String status, String owner, String channel, String words, String language,
        String category, String product, String remedySought, String onBehalfOf, String urgentNeed,
        Instant receivedAt, Instant registeredAt, Instant targetAt, Instant closedAt,
        Person customer, List<Said> messages, Helped immediateHelp, Helped reply,
        List<Talk> conversation, List<Offered> offers, String wish, Bad badNews, Closing closing, String withdrawalReason,
        List<Contacted> contacts, List<Paid> payments, List<Given> deliveries, List<Promised> promises,
        List<Hindered> obstacles, List<Asked> questions, List<Added> added, List<HandedOver> handOvers, Hours hours,
        List<Running> clocks, List<Written> letters) {

    public record Person(String name, String email, String phone, String customerNumber, String contactWindow) {
    }

    public record Said(Instant at, String channel, String words) {
    }

    public record Helped(Instant at, String by, String text) {
    }

    public record Talk(
            Instant at, String by, String recognition, String expected, String delivered, String currentSituation, String currentFeeling,
            Integer moodBefore, String desiredSituation, String desiredFeeling, String discrepancy, String summary, boolean summaryConfirmed) {
    }

    /** @param givenBack whether something was granted and is free again, because the customer did not take it */
    public record Offered(
            int number, Instant at, String by, String text, String difference, String compensationKind, BigDecimal amount,
            Boolean accepted, String answerWords, Decided decision, boolean givenBack, List<Step> approval) {
    }

    public record Decided(
            String outcome, BigDecimal granted, String source, String decidedBy, String reason, String inputs, Instant at, boolean late) {
    }

    /** One step on the way to a decision, and before whom the request was put. */
    public record Step(String step, String level, Instant at) {
    }

    /** @param reaction how the customer took it */
    public record Bad(Instant at, String by, String reason, String outsideRoute, String way, String reaction) {
    }

    /** How it ended for the customer, and what we did about it, told to them and to ourselves. */
    public record Closing(
            String asked, Integer conversationScore, Integer moodAfter, String words, String doneForCustomer, String doneForOrganisation) {
    }

    /**
     * One contact or try.
     *
     * @param message what was written to the customer, "" when it was spoken
     * @param changed whether anything had changed since the contact before; null for a try and for a conversation
     * @param nextAt the moment that was agreed for the next contact, null when none was
     */
    public record Contacted(
            Instant at, String by, String way, boolean reached, String note, String message, Boolean changed, String whatChanged,
            String nextStep, Instant nextAt) {
    }

    public record Paid(Instant at, BigDecimal amount) {
    }

    public record Given(String kind, String department, Instant dueAt, String done, String note, String by, Instant at) {
    }

    /**
     * Something we promised, and by when.
     *
     * @param state open, kept, broken or ended: open at the moment its case ended, or replaced by a date the customer agreed with
     * @param word how it was kept or why it was not, as far as somebody said so; how the case ended, for an answer that ended with it
     * @param kind answer (the solution itself), promise, call or change
     */
    public record Promised(
            String text, String to, String by, Instant madeAt, Instant dueAt, String state, Instant keptAt, String word, String kind) {
    }

    /** What stood or stands in the way, and what it cost. */
    public record Hindered(String code, String holder, String description, Instant from, Instant until, String endedHow) {
    }

    /** A question to a department and what came back. */
    public record Asked(
            String department, String urgency, String question, String by, Instant at, Instant dueAt, String answer, String answeredBy, Instant answeredAt) {
    }

    /** An answer to a question that a process owner added to a form, with the question as it stood there. */
    public record Added(Instant at, String by, String form, String question, String answer) {
    }

    public record HandedOver(Instant at, String from, String to, String by, String reason) {
    }

    /** Whole seconds from opening to closing; obstacles that overlap count once, so that active and obstacle time add up to the lead time. */
    public record Hours(long leadSeconds, long activeSeconds, long obstacleSeconds) {
    }

    public record Running(
            String kind, String startedBy, Instant startedAt, Instant dueAt, Instant limitAt, String responsible, String state,
            Instant endedAt, String endedHow, Instant brokenAt) {
    }

    /** @param id names it where an administrator sends it again */
    public record Written(UUID id, String kind, String to, String subject, String state, Instant writtenAt, Instant sentAt) {
    }
}
