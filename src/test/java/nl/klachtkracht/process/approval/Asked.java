package nl.klachtkracht.process.approval;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import nl.klachtkracht.compensation.CompensationRequest;
import nl.klachtkracht.compensation.Role;

/** One compensation of the simulated year as the test knows it, without looking at our tables. */
final class Asked {

    /** What a person decided. */
    record ByPerson(String person, Instant at, BigDecimal granted) {
    }

    private final String reference;
    private final int offerNumber;
    private final String requester;
    private final Role requesterRole;
    private final BigDecimal amount;
    private final Instant at;
    private final boolean withinMandate;
    private ByPerson decision;

    Asked(String reference, int offerNumber, String requester, Role requesterRole, BigDecimal amount, Instant at, boolean withinMandate) {
        this.reference = reference;
        this.offerNumber = offerNumber;
        this.requester = requester;
        this.requesterRole = requesterRole;
        this.amount = amount;
        this.at = at;
        this.withinMandate = withinMandate;
    }

    void decided(ByPerson byPerson) {
        decision = byPerson;
    }

    String subject() {
        return reference + "/offer-" + offerNumber;
    }

    String reference() {
        return reference;
    }

    int offerNumber() {
        return offerNumber;
    }

    String requester() {
        return requester;
    }

    Role requesterRole() {
        return requesterRole;
    }

    BigDecimal amount() {
        return amount;
    }

    Instant at() {
        return at;
    }

    Instant after(Duration clockTime) {
        return at.plus(clockTime);
    }

    Instant lapse() {
        return after(CompensationRequest.LAPSES_AFTER);
    }

    Instant deadline() {
        return after(CompensationRequest.DECIDED_WITHIN);
    }

    boolean isWithinMandate() {
        return withinMandate;
    }

    /** Null when the table had to. */
    ByPerson decision() {
        return decision;
    }
}
