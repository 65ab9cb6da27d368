package nl.klachtkracht.compensation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** Who or what decided on a request, on what grounds, and what it saw. Written once. */
@Entity
public class CompensationDecision {

    public enum Source { MANDATE, PERSON, TABLE }

    @Id
    private Long requestId;
    private String requestedBy;
    private BigDecimal requested;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;
    private BigDecimal granted;
    @Enumerated(EnumType.STRING)
    private Source source;
    private String decidedBy;
    private String tableKey;
    private Integer tableVersion;
    private Integer tableRow;
    private String inputs;
    private String reason;
    private Instant decidedAt;
    private boolean late;

    protected CompensationDecision() {
    }

    private CompensationDecision(CompensationRequest request, Outcome outcome, BigDecimal granted, Source source, String inputs, String reason, Instant now) {
        this.requestId = request.id();
        this.requestedBy = request.requestedBy();
        this.requested = request.amount();
        this.outcome = outcome;
        this.granted = granted.setScale(2, RoundingMode.DOWN);
        this.source = source;
        this.inputs = inputs;
        this.reason = reason;
        this.decidedAt = now;
        this.late = request.deadline() != null && now.isAfter(request.deadline());
    }

    static CompensationDecision byMandate(CompensationRequest request, TableRow row, String inputs, Instant now) {
        return new CompensationDecision(request, Outcome.GRANTED, request.amount(), Source.MANDATE, inputs, "Within the mandate.", now).named(row);
    }

    static CompensationDecision byPerson(CompensationRequest request, Verdict verdict, String person, String inputs, Instant now) {
        CompensationDecision decision = new CompensationDecision(
                request, verdict.outcome(), verdict.granted(), Source.PERSON, inputs, verdict.reason(), now);
        decision.decidedBy = person;
        return decision;
    }

    static CompensationDecision byTable(CompensationRequest request, Lapse lapse, String inputs, Instant now) {
        BigDecimal granted = lapse.granted(request.amount(), request.alreadyGranted());
        return new CompensationDecision(request, Outcome.of(granted, request.amount()), granted, Source.TABLE, inputs, lapse.reason(), now)
                .named(lapse.row());
    }

    private CompensationDecision named(TableRow row) {
        tableKey = row.table();
        tableVersion = row.version();
        tableRow = row.row();
        return this;
    }

    /** Who or what decided, in words for a person. */
    public String decider() {
        return switch (source) {
            case PERSON -> decidedBy;
            case MANDATE -> "mandate of %s (%s)".formatted(requestedBy, tableRow().words());
            case TABLE -> "the " + tableRow().words();
        };
    }

    public Long requestId() {
        return requestId;
    }

    public BigDecimal requested() {
        return requested;
    }

    public Outcome outcome() {
        return outcome;
    }

    public BigDecimal granted() {
        return granted;
    }

    public Source source() {
        return source;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public String inputs() {
        return inputs;
    }

    public String reason() {
        return reason;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public boolean isLate() {
        return late;
    }

    public TableRow tableRow() {
        return tableKey == null ? null : new TableRow(tableKey, tableVersion, tableRow);
    }
}
