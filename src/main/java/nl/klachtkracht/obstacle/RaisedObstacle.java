package nl.klachtkracht.obstacle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** That somebody was asked to take away what stands in the way, and what they did. */
@Entity
public class RaisedObstacle {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Long clockId;
    private String reference;
    private Long obstacleId;
    private String description;
    private String lead;
    private Instant raisedAt;
    private Instant dueAt;
    @Enumerated(EnumType.STRING)
    private Removal.Outcome outcome;
    private String said;
    private String answeredBy;
    private Instant answeredAt;

    protected RaisedObstacle() {
    }

    /** @param obstacle null when nobody named one */
    RaisedObstacle(Long clockId, String reference, CaseObstacle obstacle, String lead, Instant now, Instant due) {
        this.clockId = clockId;
        this.reference = reference;
        this.obstacleId = obstacle == null ? null : obstacle.id();
        this.description = obstacle == null ? "" : obstacle.description();
        this.lead = lead;
        this.raisedAt = now;
        this.dueAt = due;
    }

    void answer(Removal removal, String by, Instant now) {
        if (answeredAt != null) {
            throw new IllegalStateException("%s was answered already, by %s".formatted(reference, answeredBy));
        }
        outcome = removal.outcome();
        said = removal.said();
        answeredBy = by;
        answeredAt = now;
    }

    boolean isOpen() {
        return answeredAt == null;
    }

    public Long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    Long obstacleId() {
        return obstacleId;
    }

    /** @return what stands in the way, "" when nobody named it */
    public String description() {
        return description;
    }

    /** @return the group that was asked */
    public String lead() {
        return lead;
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** @return null while there is no answer */
    public Removal.Outcome outcome() {
        return outcome;
    }

    /** @return how it was taken away, or what is needed; null while there is no answer */
    public String said() {
        return said;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
