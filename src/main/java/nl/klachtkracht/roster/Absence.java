package nl.klachtkracht.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import java.time.Instant;

/** That somebody is away from one moment, to another or until further notice. */
@Entity
public class Absence {

    public enum Why { OFF_DUTY, SICK, LEFT }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String person;
    private Instant beginsAt;
    private Instant endsAt;
    @Enumerated(EnumType.STRING)
    private Why why;
    private String reportedBy;
    private Instant reportedAt;

    protected Absence() {
    }

    Absence(String person, Instant begins, Instant ends, Why why, String reportedBy, Instant now) {
        this.person = person;
        this.beginsAt = begins;
        this.endsAt = ends;
        this.why = why;
        this.reportedBy = reportedBy;
        this.reportedAt = now;
    }

    /** One that has not begun yet never takes place; one that is over stays as it was. */
    void end(Instant now) {
        if (!isOver(now)) {
            endsAt = now.isBefore(beginsAt) ? beginsAt : now;
        }
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(beginsAt) && !isOver(moment);
    }

    public boolean isOver(Instant moment) {
        return endsAt != null && !moment.isBefore(endsAt);
    }

    public Long id() {
        return id;
    }

    public String person() {
        return person;
    }

    public Instant beginsAt() {
        return beginsAt;
    }

    /** @return null until further notice */
    public Instant endsAt() {
        return endsAt;
    }

    public Why why() {
        return why;
    }
}
