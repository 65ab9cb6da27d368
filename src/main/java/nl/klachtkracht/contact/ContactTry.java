package nl.klachtkracht.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import nl.klachtkracht.clock.Way;

import java.time.Instant;

/** One try of a person to reach the customer, whether it worked, and what it brought. */
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
    private boolean progress;
    private String message;
    private Boolean changed;
    private String whatChanged;
    private String nextStep;
    private Instant nextAt;

    protected ContactTry() {
    }

    /** A try for a conversation or an offer, which say elsewhere what they brought. */
    ContactTry(String reference, ContactReport report, String madeBy, Instant madeAt) {
        this.reference = reference;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.way = report.way();
        this.reached = report.reached();
        this.note = report.note();
        this.message = "";
        this.whatChanged = "";
        this.nextStep = "";
        this.nextAt = report.nextAt();
    }

    /** A try to tell the customer how it goes. */
    ContactTry(String reference, ProgressUpdate update, String madeBy, Instant madeAt) {
        this.reference = reference;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.way = update.way();
        this.reached = update.isContact();
        this.note = update.note();
        this.progress = true;
        this.message = update.message();
        this.changed = update.changed();
        this.whatChanged = update.whatChanged();
        this.nextStep = update.nextStep();
        this.nextAt = update.nextAt();
    }

    public Long id() {
        return id;
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

    /** @return whether it was about the progress only: such tries never end a complaint */
    public boolean isProgress() {
        return progress;
    }

    /** @return what was written to the customer, "" when it was spoken */
    public String message() {
        return message;
    }

    /** @return null for a try in vain, a conversation and an offer */
    public Boolean changed() {
        return changed;
    }

    public String whatChanged() {
        return whatChanged;
    }

    public String nextStep() {
        return nextStep;
    }

    /** @return the moment that was agreed for the next contact, null when none was */
    public Instant nextAt() {
        return nextAt;
    }
}
