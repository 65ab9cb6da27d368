package nl.klachtkracht.obstacle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/** One question to one department. Its moments are fixed when it is asked, whatever the table says later. */
@Entity
public class DepartmentQuestion {

    /** {@code DROPPED}: its case ended before there was an answer. */
    public enum State { ASKED, ANSWERED, DROPPED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String reference;
    private String department;
    @Enumerated(EnumType.STRING)
    private Urgency urgency;
    private String question;
    private String askedBy;
    private Instant askedAt;
    private String workGroup;
    private String headGroup;
    private String directorGroup;
    private Instant remindAt;
    private Instant headAt;
    private Instant directorAt;
    private Instant dueAt;
    @Enumerated(EnumType.STRING)
    private State state;
    @Enumerated(EnumType.STRING)
    private QuestionStep step;
    private String answer;
    private String answeredBy;
    private Instant endedAt;
    private Long lateSeconds;

    protected DepartmentQuestion() {
    }

    DepartmentQuestion(String reference, QuestionDraft draft, DepartmentClock times, String by, Instant now) {
        this.reference = reference;
        this.department = draft.department();
        this.urgency = draft.urgency();
        this.question = draft.question();
        this.askedBy = by;
        this.askedAt = now;
        this.workGroup = times.workGroup();
        this.headGroup = times.headGroup();
        this.directorGroup = times.directorGroup();
        this.remindAt = now.plus(times.remindAfter());
        this.headAt = now.plus(times.headAfter());
        this.directorAt = now.plus(times.directorAfter());
        this.dueAt = now.plus(times.answerWithin());
        this.state = State.ASKED;
        this.step = QuestionStep.ASKED;
    }

    /** @return whether this step is new: one that was taken, or a question that is closed, asks for nothing more */
    boolean take(QuestionStep next) {
        boolean isNew = state == State.ASKED && next.compareTo(step) > 0;
        if (isNew) {
            step = next;
        }
        return isNew;
    }

    void answer(String words, String by, Instant now) {
        end(State.ANSWERED, now);
        answer = words;
        answeredBy = by;
    }

    /** Lateness stays on the department's account, also when the answer is not needed any more. */
    void drop(Instant now) {
        end(State.DROPPED, now);
    }

    private void end(State how, Instant now) {
        if (state != State.ASKED) {
            throw new IllegalStateException("Question %d of %s is %s already".formatted(id, reference, state));
        }
        state = how;
        endedAt = now;
        lateSeconds = lateUntil(now);
    }

    /** @return whole seconds past the due moment, up to the answer or, while there is none, up to this moment */
    public long lateSeconds(Instant now) {
        return lateSeconds == null ? lateUntil(now) : lateSeconds;
    }

    private long lateUntil(Instant moment) {
        return Math.max(0, Duration.between(dueAt, moment).toSeconds());
    }

    /** @return whether the customer's case waits for the answer; research for ourselves goes on beside it and after it */
    public boolean keepsCustomerWaiting() {
        return urgency != Urgency.RESEARCH;
    }

    public boolean isOpen() {
        return state == State.ASKED;
    }

    public Long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    /** @return what its clock, its obstacle and its story are known by */
    public String subject() {
        return "question-" + id;
    }

    public String department() {
        return department;
    }

    public Urgency urgency() {
        return urgency;
    }

    public String question() {
        return question;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String workGroup() {
        return workGroup;
    }

    /** @return the group of those who lead whoever is asked */
    public String headGroup() {
        return headGroup;
    }

    public Instant remindAt() {
        return remindAt;
    }

    public Instant headAt() {
        return headAt;
    }

    public Instant directorAt() {
        return directorAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** @return how far it has come: the steps up to this one were taken */
    public QuestionStep step() {
        return step;
    }

    String groupAt(QuestionStep asked) {
        return switch (asked) {
            case ASKED, REMINDED -> workGroup;
            case HEAD -> headGroup;
            case DIRECTOR -> directorGroup;
        };
    }

    public State state() {
        return state;
    }

    /** @return null while there is no answer */
    public String answer() {
        return answer;
    }

    public String answeredBy() {
        return answeredBy;
    }

    /** @return null while there is no answer */
    public Instant answeredAt() {
        return state == State.ANSWERED ? endedAt : null;
    }
}
