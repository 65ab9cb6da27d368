package nl.klachtkracht.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import java.time.Instant;

/** That a customer agreed to a new date for a hard case: the reason, and the words of the consent. */
@Entity
public class AgreedDate {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String reference;
    @Column(name = "new_date")
    private Instant date;
    private String reason;
    private String consentWords;
    private String agreedBy;
    private Instant agreedAt;

    protected AgreedDate() {
    }

    AgreedDate(String reference, NewDate agreed, String agreedBy, Instant agreedAt) {
        this.reference = reference;
        this.date = agreed.date();
        this.reason = agreed.reason();
        this.consentWords = agreed.consentWords();
        this.agreedBy = agreedBy;
        this.agreedAt = agreedAt;
    }

    public Instant date() {
        return date;
    }

    public String reason() {
        return reason;
    }

    public String consentWords() {
        return consentWords;
    }

    public String agreedBy() {
        return agreedBy;
    }

    public Instant agreedAt() {
        return agreedAt;
    }
}
