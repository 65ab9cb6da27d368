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

    public record Offered(
            int number, Instant at, String by, String text, String difference, String compensationKind, BigDecimal amount,
            Boolean accepted, String answerWords, Decided decision, List<Step> approval) {
    }

    public record Decided(
            String outcome, BigDecimal granted, String source, String decidedBy, String reason, String inputs, Instant at, boolean late) {
    }

    /** One step on the way to a decision, and before whom the request was put. */
    public record Step(String step, String level, Instant at) {
    }

    public record Bad(Instant at, String by, String reason, String outsideRoute) {
    }

    public record Closing(String asked, Integer conversationScore, Integer moodAfter, String words) {
    }

    public record Contacted(Instant at, String by, String way, boolean reached, String note) {
    }

    public record Paid(Instant at, BigDecimal amount) {
    }

    public record Given(String kind, String department, Instant dueAt, String done, String note, String by, Instant at) {
    }

    /**
     * Something we promised, and by when.
     *
     * @param ended how the case ended when it did so before the promise could be kept
     */
    public record Promised(String text, Instant dueAt, Instant keptAt, String ended) {
    }

    public record Running(
            String kind, String startedBy, Instant startedAt, Instant dueAt, Instant limitAt, String responsible, String state,
            Instant endedAt, String endedHow) {
    }

    /** @param id names it where an administrator sends it again */
    public record Written(UUID id, String kind, String to, String subject, String state, Instant writtenAt, Instant sentAt) {
    }
}
