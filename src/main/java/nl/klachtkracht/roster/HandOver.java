package nl.klachtkracht.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import java.time.Instant;

/** That a case went from one owner to another, and why; the customer may read the reason. */
@Entity
public class HandOver {

    public enum How { BY_OWNER, BY_TEAM_LEAD, SICK, LEFT }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String reference;
    private String fromPerson;
    private String toPerson;
    private String reason;
    private String byPerson;
    private Instant handedAt;
    @Enumerated(EnumType.STRING)
    private How how;

    protected HandOver() {
    }

    HandOver(String reference, String from, String to, String reason, String by, Instant now, How how) {
        this.reference = reference;
        this.fromPerson = from;
        this.toPerson = to;
        this.reason = reason;
        this.byPerson = by;
        this.handedAt = now;
        this.how = how;
    }

    public Long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public String from() {
        return fromPerson;
    }

    public String to() {
        return toPerson;
    }

    public String reason() {
        return reason;
    }

    public String by() {
        return byPerson;
    }

    public Instant handedAt() {
        return handedAt;
    }

    public How how() {
        return how;
    }
}
