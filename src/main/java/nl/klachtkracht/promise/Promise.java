package nl.klachtkracht.promise;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import java.time.Duration;
import java.time.Instant;

/** One promise, and what became of it. Its moment never moves: a new moment is a new promise, made when owning up to this one. */
@Entity
public class Promise {

    public enum Kind {
        /** What a person promised. */
        PROMISE,
        /** That we call; kept as soon as the customer is reached. */
        CALL,
        /** That we tell what we change. */
        CHANGE
    }

    public enum State { OPEN, KEPT, BROKEN, ENDED }

    static final String SUBJECT = "promise-";
    /** The reminder comes two hours before, and of a promise for sooner than four hours at half of its time. */
    private static final Duration REMINDER = Duration.ofHours(2);
    /** The customer hears of a broken promise within four clock hours of its moment, also when it was noticed late. */
    private static final Duration OWN_UP_WITHIN = Duration.ofHours(4);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String reference;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private String text;
    private String toWhom;
    private String madeBy;
    private Instant madeAt;
    private Instant remindAt;
    private Instant dueAt;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant keptAt;
    private String keptBy;
    private String keptWord;
    private Instant brokenAt;
    private String explanation;
    private Instant newMoment;
    private String explainedBy;
    private Instant explainedAt;
    private Instant ownedUpAt;
    private Instant toldAt;
    private Long successor;
    private Instant endedAt;

    protected Promise() {
    }

    Promise(String reference, NewPromise promised, String madeBy, Instant now) {
        this.reference = reference;
        this.kind = promised.kind();
        this.text = promised.text();
        this.toWhom = promised.toWhom();
        this.madeBy = madeBy;
        this.madeAt = now;
        this.dueAt = promised.due();
        this.remindAt = remindAt(now, promised.due());
        this.state = State.OPEN;
    }

    static Instant remindAt(Instant made, Instant due) {
        Duration half = Duration.between(made, due).dividedBy(2);
        return due.minus(half.compareTo(REMINDER) < 0 ? half : REMINDER);
    }

    void keep(String word, String by, Instant now) {
        require(State.OPEN, "be kept");
        state = State.KEPT;
        keptWord = word;
        keptBy = by;
        keptAt = now;
    }

    void breakAtDue() {
        require(State.OPEN, "be broken");
        state = State.BROKEN;
        brokenAt = dueAt;
    }

    void end(Instant now) {
        require(State.OPEN, "end with its case");
        state = State.ENDED;
        endedAt = now;
    }

    void explain(Explained explained, String by, Instant now) {
        require(State.BROKEN, "be explained");
        explanation = explained.explanation();
        newMoment = explained.newMoment();
        explainedBy = by;
        explainedAt = now;
    }

    /**
     * @param next what we promise now, null when nothing more is owed
     * @param told whether the customer heard it with this, by letter or from the person who explained it
     */
    void ownUp(Promise next, boolean told, Instant now) {
        require(State.BROKEN, "be owned up to");
        successor = next == null ? null : next.id;
        ownedUpAt = now;
        toldAt = told ? now : null;
    }

    /** @param callAt when somebody calls, if nobody named a new moment */
    NewPromise next(Instant callAt) {
        return isExplained() ? new NewPromise(kind, text, toWhom, newMoment) : NewPromise.call(callAt);
    }

    private void require(State needed, String step) {
        if (state != needed) {
            throw new IllegalStateException("Promise %d of %s is %s and cannot %s".formatted(id, reference, state, step));
        }
    }

    /** What the story and the clocks of this promise are about. */
    public String subject() {
        return SUBJECT + id;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    String explainedBy() {
        return explainedBy;
    }

    public boolean isExplained() {
        return explainedAt != null;
    }

    boolean isOwnedUpTo() {
        return ownedUpAt != null;
    }

    boolean wasMadeBy(Instant moment) {
        return !madeAt.isAfter(moment);
    }

    /** Whether nothing of it is left to do once its case has ended, whatever the customer answered. */
    boolean isAboutTheCaseOnly() {
        return kind == Kind.CALL || !isToCustomer();
    }

    public boolean isToCustomer() {
        return toWhom.equals(NewPromise.CUSTOMER);
    }

    public Long id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public String toWhom() {
        return toWhom;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant remindAt() {
        return remindAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public State state() {
        return state;
    }

    public Instant keptAt() {
        return keptAt;
    }

    public String keptBy() {
        return keptBy;
    }

    public String keptWord() {
        return keptWord;
    }

    public Instant brokenAt() {
        return brokenAt;
    }

    /** @return by when the customer hears of it; null unless it is broken */
    public Instant ownUpBefore() {
        return brokenAt == null ? null : brokenAt.plus(OWN_UP_WITHIN);
    }

    public String explanation() {
        return explanation;
    }
}
