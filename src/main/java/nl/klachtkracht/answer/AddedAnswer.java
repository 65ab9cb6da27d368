package nl.klachtkracht.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import java.time.Instant;

/** What somebody answered to a question that a process owner added, with the question as it stood then. */
@Entity
public class AddedAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String reference;
    private String form;
    private String field;
    private String question;
    private String answer;
    private String answeredBy;
    private Instant answeredAt;

    protected AddedAnswer() {
    }

    AddedAnswer(String reference, NewAnswer given, String by, Instant now) {
        this.reference = reference;
        this.form = given.form();
        this.field = given.field();
        this.question = given.question();
        this.answer = given.answer();
        this.answeredBy = by;
        this.answeredAt = now;
    }

    public Long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public String form() {
        return form;
    }

    public String field() {
        return field;
    }

    public String question() {
        return question;
    }

    public String answer() {
        return answer;
    }

    public String answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
