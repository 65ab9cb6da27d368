package nl.klachtkracht.compensation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import nl.klachtkracht.refusal.Euro;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** One compensation that somebody wants to give. What was asked never changes; only its state does. */
@Entity
public class CompensationRequest {

    /** {@code CHECKED} against the mandate, {@code OPEN} for a decision above it, {@code DECIDED}, or {@code RELEASED} because the customer did not take it. */
    public enum State { CHECKED, OPEN, DECIDED, RELEASED }

    /** The promise: a decision within 24 clock hours, nights and holidays included. */
    public static final Duration DECIDED_WITHIN = Duration.ofHours(24);
    /** When nobody decided by then, the table does: 15 minutes are left for whatever may stand still. */
    public static final Duration LAPSES_AFTER = DECIDED_WITHIN.minusMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String reference;
    private int offerNumber;
    private String kind;
    private BigDecimal amount;
    private String category;
    private String requestedBy;
    @Enumerated(EnumType.STRING)
    private Role requestedRole;
    private Instant requestedAt;
    private BigDecimal alreadyGranted;
    @Enumerated(EnumType.STRING)
    private Role level;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant lapseAt;
    private Instant deadline;
    private Instant releasedAt;

    protected CompensationRequest() {
    }

    CompensationRequest(String reference, Terms terms, Role requestedRole, BigDecimal alreadyGranted, Instant now) {
        this.reference = reference;
        this.offerNumber = terms.offerNumber();
        this.kind = terms.kind();
        this.amount = terms.amount();
        this.category = terms.category();
        this.requestedBy = terms.preparedBy();
        this.requestedRole = requestedRole;
        this.requestedAt = now;
        this.alreadyGranted = alreadyGranted;
        this.level = requestedRole;
        this.state = State.CHECKED;
    }

    void open(Role askedOf, Instant now) {
        must(state == State.CHECKED, "opened");
        level = askedOf;
        state = State.OPEN;
        lapseAt = now.plus(LAPSES_AFTER);
        deadline = now.plus(DECIDED_WITHIN);
    }

    void raiseTo(Role higher) {
        if (higher.compareTo(level) > 0) {
            level = higher;
        }
    }

    void decide() {
        must(state == State.CHECKED || state == State.OPEN, "decided");
        state = State.DECIDED;
    }

    void release(Instant now) {
        state = State.RELEASED;
        releasedAt = now;
    }

    private void must(boolean allowed, String what) {
        if (!allowed) {
            throw new IllegalStateException("Request %d of %s cannot be %s: it is %s".formatted(id, reference, what, state));
        }
    }

    /** What the complaint would have got in all, in euro, if this were granted. */
    public BigDecimal total() {
        return alreadyGranted.add(amount);
    }

    /** What is asked, and what came before it, for a person who looks back. */
    String words() {
        return "asked %s euro (%s), already granted %s euro, about %s"
                .formatted(Euro.said(amount), kind, Euro.said(alreadyGranted), category.isEmpty() ? "nothing named" : category.replace('-', ' '));
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isDecided() {
        return state == State.DECIDED;
    }

    public boolean isReleased() {
        return state == State.RELEASED;
    }

    public Long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public int offerNumber() {
        return offerNumber;
    }

    public String kind() {
        return kind;
    }

    public BigDecimal amount() {
        return amount;
    }

    public String category() {
        return category;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Role requestedRole() {
        return requestedRole;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public BigDecimal alreadyGranted() {
        return alreadyGranted;
    }

    public Role level() {
        return level;
    }

    public Instant lapseAt() {
        return lapseAt;
    }

    public Instant deadline() {
        return deadline;
    }

    /** @return null when it was not taken back, or before this was kept */
    public Instant releasedAt() {
        return releasedAt;
    }
}
