package nl.klachtkracht.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** One complaint. It is heard before anything is offered, and only the customer's answer closes it. */
@Entity
public class Complaint {

    public enum State {
        OPENED, HEARD, OFFERED, ACCEPTED, NOT_ACCEPTED,
        CLOSED_AS_ACCEPTED, CLOSED_AFTER_BAD_NEWS, CLOSED_AS_NOT_REACHED, CLOSED_AT_SOURCE, WITHDRAWN;

        private static final Set<State> ENDS = EnumSet.range(CLOSED_AS_ACCEPTED, WITHDRAWN);

        boolean isEnd() {
            return ENDS.contains(this);
        }
    }

    @Id
    private String reference;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant openedAt;
    private Instant closedAt;
    @Enumerated(EnumType.STRING)
    private ClosingTalk.Asked closingAsked;
    private Integer conversationScore;
    private Integer moodAfter;
    private String closingWords;
    private String closedBy;
    private String doneForCustomer;
    private String doneForOrganisation;
    private String withdrawalReason;
    private String withdrawnBy;

    protected Complaint() {
    }

    Complaint(String reference, Instant now) {
        this.reference = reference;
        this.state = State.OPENED;
        this.openedAt = now;
    }

    /** When its source closed it is not known; what counts for us is the moment it was kept. */
    static Complaint closedAtSource(String reference, Instant now) {
        Complaint complaint = new Complaint(reference, now);
        complaint.state = State.CLOSED_AT_SOURCE;
        complaint.closedAt = now;
        return complaint;
    }

    void hear() {
        move("hear the customer out", EnumSet.of(State.OPENED), State.HEARD);
    }

    void offer() {
        move("make an offer", EnumSet.of(State.HEARD, State.OFFERED, State.NOT_ACCEPTED), State.OFFERED);
    }

    void answer(boolean accepted) {
        move("record the customer's answer", EnumSet.of(State.OFFERED), accepted ? State.ACCEPTED : State.NOT_ACCEPTED);
    }

    void closeAfterBadNews(Instant now) {
        move("close after bad news", EnumSet.of(State.NOT_ACCEPTED), State.CLOSED_AFTER_BAD_NEWS);
        closedAt = now;
    }

    void closeAsAccepted(ClosingTalk talk, String by, Instant now) {
        move("close as accepted", EnumSet.of(State.ACCEPTED), State.CLOSED_AS_ACCEPTED);
        closingAsked = talk.asked();
        conversationScore = talk.conversationScore();
        moodAfter = talk.moodAfter();
        closingWords = talk.words();
        doneForCustomer = talk.doneForCustomer();
        doneForOrganisation = talk.doneForOrganisation();
        closedBy = by;
        closedAt = now;
    }

    void closeAsNotReached(Instant now) {
        move("close as not reached", EnumSet.of(State.OPENED, State.OFFERED), State.CLOSED_AS_NOT_REACHED);
        closedAt = now;
    }

    void withdraw(String reason, String by) {
        if (state.isEnd()) {
            throw new ComplaintClosed(reference);
        }
        withdrawalReason = reason;
        withdrawnBy = by;
    }

    void closeAsWithdrawn(Instant now) {
        state = State.WITHDRAWN;
        closedAt = now;
    }

    private void move(String what, Set<State> from, State to) {
        if (!from.contains(state)) {
            throw new IllegalStateException("Cannot %s: complaint %s is %s".formatted(what, reference, state));
        }
        state = to;
    }

    public boolean isClosed() {
        return state.isEnd();
    }

    public String reference() {
        return reference;
    }

    public State state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public ClosingTalk.Asked closingAsked() {
        return closingAsked;
    }

    public Integer conversationScore() {
        return conversationScore;
    }

    public Integer moodAfter() {
        return moodAfter;
    }

    public String closingWords() {
        return closingWords;
    }

    /** @return what we did with it, in words the customer reads; null before it is closed */
    public String doneForCustomer() {
        return doneForCustomer;
    }

    /** @return what we did about it for ourselves; null before it is closed */
    public String doneForOrganisation() {
        return doneForOrganisation;
    }

    public String withdrawalReason() {
        return withdrawalReason;
    }
}
