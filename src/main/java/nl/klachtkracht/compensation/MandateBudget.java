package nl.klachtkracht.compensation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What one person granted within the mandate in one month, in euro. */
@Entity
public class MandateBudget {

    @Embeddable
    record Key(String person, LocalDate month) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    private BigDecimal reserved;

    protected MandateBudget() {
    }

    void reserve(BigDecimal amount) {
        reserved = reserved.add(amount);
    }

    void giveBack(BigDecimal amount) {
        reserved = reserved.subtract(amount);
    }

    public BigDecimal reserved() {
        return reserved;
    }
}
