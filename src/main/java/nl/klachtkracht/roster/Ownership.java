package nl.klachtkracht.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import java.time.Instant;

/** That one agent owns one signal, from intake to close, and who has its work in hand meanwhile. */
@Entity
public class Ownership {

    @Id
    private String reference;
    private String owner;
    private String speaker;
    private Instant since;
    private Instant endedAt;

    protected Ownership() {
    }

    Ownership(String reference, String owner, Instant since) {
        this.reference = reference;
        this.owner = owner;
        this.speaker = owner;
        this.since = since;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    void handOver(String newOwner) {
        owner = newOwner;
        speaker = newOwner;
    }

    void speakThrough(String person) {
        speaker = person;
    }

    public boolean isOpen() {
        return endedAt == null;
    }

    public String reference() {
        return reference;
    }

    public String owner() {
        return owner;
    }

    /** @return the owner, or the deputy while the owner is away */
    public String speaker() {
        return speaker;
    }
}
