package nl.klachtkracht.complaint;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import java.time.Instant;

/** One conversation as it was held; a later one does not change it. */
@Entity
public class Conversation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String reference;
    private String heldBy;
    private Instant heldAt;
    @Embedded
    private ConversationHeld said;

    protected Conversation() {
    }

    Conversation(String reference, ConversationHeld said, String heldBy, Instant heldAt) {
        this.reference = reference;
        this.said = said;
        this.heldBy = heldBy;
        this.heldAt = heldAt;
    }

    public String reference() {
        return reference;
    }

    public ConversationHeld said() {
        return said;
    }

    public String heldBy() {
        return heldBy;
    }

    public Instant heldAt() {
        return heldAt;
    }
}
