package nl.klachtkracht.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import java.time.Instant;

/** The customer's wish as it was summed up again after an offer was not accepted. */
@Entity
public class Recap {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String reference;
    private String wish;
    private boolean newOffer;
    private String madeBy;
    private Instant madeAt;

    protected Recap() {
    }

    Recap(String reference, Recapped recapped, String madeBy, Instant madeAt) {
        this.reference = reference;
        this.wish = recapped.wish();
        this.newOffer = recapped.newOfferPossible();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    public String wish() {
        return wish;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
