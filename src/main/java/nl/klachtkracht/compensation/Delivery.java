package nl.klachtkracht.compensation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;

/** Something given in kind, by whom and by when. */
@Entity
public class Delivery {

    @Id
    private Long requestId;
    private String reference;
    private String kind;
    private String department;
    private Instant plannedAt;
    private Instant dueAt;
    private String done;
    private String note;
    private String doneBy;
    private Instant doneAt;

    protected Delivery() {
    }

    Delivery(CompensationRequest request, InKind inKind, Instant plannedAt) {
        this.requestId = request.id();
        this.reference = request.reference();
        this.kind = request.kind();
        this.department = inKind.group();
        this.plannedAt = plannedAt;
        this.dueAt = plannedAt.plus(inKind.within());
    }

    void fulfil(String what, String trackingNote, String by, Instant now) {
        done = what;
        note = trackingNote;
        doneBy = by;
        doneAt = now;
    }

    public String kind() {
        return kind;
    }

    public String department() {
        return department;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public String done() {
        return done;
    }

    public String note() {
        return note;
    }

    public String doneBy() {
        return doneBy;
    }

    public Instant doneAt() {
        return doneAt;
    }
}
