package nl.klachtkracht.obstacle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing that stood in the way of one case, from when until when. */
@Entity
@Table(name = "obstacle")
public class CaseObstacle {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String reference;
    @Enumerated(EnumType.STRING)
    private ObstacleCode code;
    private String holder;
    private String description;
    private String subject;
    private Instant startedAt;
    private String startedBy;
    private Instant endedAt;
    private String endedHow;

    protected CaseObstacle() {
    }

    CaseObstacle(String reference, NewObstacle found, String by, Instant now) {
        this.reference = reference;
        this.code = found.code();
        this.holder = found.holder();
        this.description = found.description();
        this.subject = found.subject();
        this.startedAt = now;
        this.startedBy = by;
    }

    /** Never before it started, also when two nodes disagree about the time by a moment. */
    void end(String how, Instant at) {
        if (endedAt != null) {
            throw new IllegalStateException("Obstacle %d of %s ended already, at %s".formatted(id, reference, endedAt));
        }
        endedAt = at.isBefore(startedAt) ? startedAt : at;
        endedHow = how;
    }

    boolean isTheSameAs(NewObstacle other) {
        return code == other.code() && holder.equals(other.holder());
    }

    public Long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public ObstacleCode code() {
        return code;
    }

    /** @return the group that can take it away, "" when there is none in the house */
    public String holder() {
        return holder;
    }

    public String description() {
        return description;
    }

    /** @return what it belongs to, such as "question-12", "approval-3" or "contact" */
    public String subject() {
        return subject;
    }

    /** Not found by itself, as a wait for an answer or a decision is: only a person knows when it is gone. */
    public boolean isNamedByAPerson() {
        return subject.equals(NamedObstacle.SUBJECT);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String startedBy() {
        return startedBy;
    }

    /** @return null while it stands */
    public Instant endedAt() {
        return endedAt;
    }

    public String endedHow() {
        return endedHow;
    }
}
