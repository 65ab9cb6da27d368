package nl.klachtkracht.compensation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.math.BigDecimal;
import java.time.Instant;

/** Money that is on its way to a customer, booked once for one decision. */
@Entity
public class Payment {

    @Id
    private Long requestId;
    private BigDecimal granted;
    private BigDecimal amount;
    private String reference;
    private Instant bookedAt;

    protected Payment() {
    }

    Payment(CompensationDecision decision, String reference, Instant bookedAt) {
        this.requestId = decision.requestId();
        this.granted = decision.granted();
        this.amount = decision.granted();
        this.reference = reference;
        this.bookedAt = bookedAt;
    }

    public BigDecimal amount() {
        return amount;
    }

    public Instant bookedAt() {
        return bookedAt;
    }
}
