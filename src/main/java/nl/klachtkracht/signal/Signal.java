package nl.klachtkracht.signal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** One thing a customer told us, in their own words, and what became of it before it was a complaint. */
@Entity
public class Signal {

    @Id
    private String reference;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private String words;
    private String language;
    private String category;
    private String statedCategory;
    private String product;
    private String remedySought;
    private String onBehalfOf;
    private String colleague;
    @Embedded
    private Customer customer;
    private Instant receivedAt;
    private Instant registeredAt;
    private String notedBy;
    private String idempotencyKey;
    @Enumerated(EnumType.STRING)
    private Need statedNeed;
    @Enumerated(EnumType.STRING)
    private Need need;
    @Enumerated(EnumType.STRING)
    private Route route;
    private Instant targetAt;
    @Column(name = "step_hours")
    private Integer stepHours;
    private String helpGiven;
    private String helpGivenBy;
    private Instant helpGivenAt;
    private String reply;
    private String repliedBy;
    private Instant repliedAt;
    private String sourceStatus;

    protected Signal() {
    }

    Signal(String reference, NewSignal told, Instant now) {
        this.reference = reference;
        this.kind = told.kind();
        this.channel = told.channel();
        this.words = told.words();
        this.language = told.language().getLanguage();
        this.category = told.category();
        this.statedCategory = told.category();
        this.product = told.product();
        this.remedySought = told.remedySought();
        this.onBehalfOf = told.onBehalfOf();
        this.colleague = told.colleague();
        this.customer = told.customer();
        this.receivedAt = told.receivedAt();
        this.registeredAt = now;
        this.notedBy = told.notedBy();
        this.idempotencyKey = told.idempotencyKey();
        this.statedNeed = told.statedNeed();
        this.need = told.statedNeed();
        this.sourceStatus = told.sourceStatus();
    }

    void triage(Triage triage, Target target) {
        need = triage.need();
        category = triage.category();
        route = triage.route();
        targetAt = registeredAt.plus(target.solveWithin());
        stepHours = Math.toIntExact(target.stepWithin().toHours());
    }

    /** What its source closed is kept and counted; nothing is promised for it any more. */
    void keepOnRecord(Triage triage) {
        category = triage.category();
        route = triage.route();
    }

    void help(String given, String by, Instant now) {
        helpGiven = given;
        helpGivenBy = by;
        helpGivenAt = now;
    }

    void reply(String answer, String by, Instant now) {
        reply = answer;
        repliedBy = by;
        repliedAt = now;
    }

    public String reference() {
        return reference;
    }

    public Kind kind() {
        return kind;
    }

    public Channel channel() {
        return channel;
    }

    public String words() {
        return words;
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public String category() {
        return category;
    }

    /** What was stated before the table had its say; empty when that was not kept yet. */
    public Optional<String> statedCategory() {
        return Optional.ofNullable(statedCategory);
    }

    public String product() {
        return product;
    }

    public String remedySought() {
        return remedySought;
    }

    public String onBehalfOf() {
        return onBehalfOf;
    }

    public String colleague() {
        return colleague;
    }

    public Customer customer() {
        return customer;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public String notedBy() {
        return notedBy;
    }

    /** Whether its source had dealt with it before it came to us. */
    public boolean isClosedAtSource() {
        return NewSignal.CLOSED.contains(sourceStatus);
    }

    public Need statedNeed() {
        return statedNeed;
    }

    public Need need() {
        return need;
    }

    public Route route() {
        return route;
    }

    public Instant targetAt() {
        return targetAt;
    }

    /** How long one step of handling may take, in hours of the customer's contact window. */
    public Duration stepWithin() {
        return Duration.ofHours(stepHours);
    }

    public String helpGiven() {
        return helpGiven;
    }

    public String helpGivenBy() {
        return helpGivenBy;
    }

    public Instant helpGivenAt() {
        return helpGivenAt;
    }

    public String reply() {
        return reply;
    }

    public String repliedBy() {
        return repliedBy;
    }

    public Instant repliedAt() {
        return repliedAt;
    }
}
