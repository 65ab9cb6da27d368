package nl.klachtkracht.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import java.math.BigDecimal;
import java.time.Instant;

/** One offer, with its difference from the wish and what the customer said to it. */
@Entity
public class Offer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String reference;
    private int number;
    private String text;
    private String difference;
    @Enumerated(EnumType.STRING)
    private CompensationKind kind;
    private BigDecimal amount;
    private String preparedBy;
    private Instant preparedAt;
    private Boolean accepted;
    private String answerWords;
    private Instant answeredAt;
    private String heardBy;

    protected Offer() {
    }

    Offer(String reference, int number, OfferDraft draft, String preparedBy, Instant preparedAt) {
        this.reference = reference;
        this.number = number;
        this.text = draft.text();
        this.difference = draft.difference();
        this.kind = draft.kind();
        this.amount = draft.amount();
        this.preparedBy = preparedBy;
        this.preparedAt = preparedAt;
    }

    void answer(boolean customerAccepts, String words, String by, Instant now) {
        if (accepted != null) {
            throw new IllegalStateException("Offer %d of %s was answered already".formatted(number, reference));
        }
        accepted = customerAccepts;
        answerWords = words;
        answeredAt = now;
        heardBy = by;
    }

    public String reference() {
        return reference;
    }

    public int number() {
        return number;
    }

    public String text() {
        return text;
    }

    public String difference() {
        return difference;
    }

    public CompensationKind kind() {
        return kind;
    }

    public BigDecimal amount() {
        return amount;
    }

    public String preparedBy() {
        return preparedBy;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public boolean isAccepted() {
        return Boolean.TRUE.equals(accepted);
    }

    public boolean isAnswered() {
        return accepted != null;
    }

    public String answerWords() {
        return answerWords;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
