package nl.klachtkracht.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import nl.klachtkracht.clock.Way;

import java.time.Instant;

/** One try of a person to reach the customer, and whether it worked. */
@Entity
public class ContactTry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String reference;
    private String madeBy;
    private Instant madeAt;
    @Enumerated(EnumType.STRING)
    private Way way;
    private boolean reached;
    private String note;

    protected ContactTry() {
    }

    ContactTry(String reference, ContactReport report, String madeBy, Instant madeAt) {
        this.reference = reference;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.way = report.way();
        this.reached = report.reached();
        this.note = report.note();
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Way way() {
        return way;
    }

    public boolean reached() {
        return reached;
    }

    public String note() {
        return note;
    }
}
