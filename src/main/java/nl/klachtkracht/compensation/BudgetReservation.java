package nl.klachtkracht.compensation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What one grant within the mandate took from whose budget, so that it can be given back when the customer does not take it. */
@Entity
public class BudgetReservation {

    @Id
    private Long requestId;
    private String person;
    private LocalDate month;
    private BigDecimal amount;
    private boolean released;

    protected BudgetReservation() {
    }

    BudgetReservation(Long requestId, String person, LocalDate month, BigDecimal amount) {
        this.requestId = requestId;
        this.person = person;
        this.month = month;
        this.amount = amount;
    }

    void release() {
        released = true;
    }

    Long requestId() {
        return requestId;
    }

    boolean isReleased() {
        return released;
    }

    String person() {
        return person;
    }

    LocalDate month() {
        return month;
    }

    BigDecimal amount() {
        return amount;
    }
}
