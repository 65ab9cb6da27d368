package nl.klachtkracht.compensation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.io.Serializable;
import java.time.Instant;

/** One step of the ladder that was really taken, once. */
@Entity
public class ApprovalStep {

    public enum Kind { REQUESTED, REMINDED, NEXT_LEVEL, DIRECTOR }

    @Embeddable
    record Key(Long requestId, @Enumerated(EnumType.STRING) Kind step) implements Serializable {
    }

    @EmbeddedId
    private Key key;
    @Enumerated(EnumType.STRING)
    private Role level;
    private Instant takenAt;

    protected ApprovalStep() {
    }

    ApprovalStep(Long requestId, Kind step, Role level, Instant takenAt) {
        this.key = new Key(requestId, step);
        this.level = level;
        this.takenAt = takenAt;
    }

    Long requestId() {
        return key.requestId();
    }

    public Kind step() {
        return key.step();
    }

    public Role level() {
        return level;
    }

    public Instant takenAt() {
        return takenAt;
    }
}
