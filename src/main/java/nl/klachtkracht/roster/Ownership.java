package nl.klachtkracht.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;

/** That one agent owns one signal, from intake to close. */
@Entity
public class Ownership {

    @Id
    private String reference;
    private String owner;
    private Instant since;
    private Instant endedAt;

    protected Ownership() {
    }

    Ownership(String reference, String owner, Instant since) {
        this.reference = reference;
        this.owner = owner;
        this.since = since;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    public String reference() {
        return reference;
    }

    public String owner() {
        return owner;
    }
}
