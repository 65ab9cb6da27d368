package nl.klachtkracht.message;

import java.util.Locale;

/** What a letter is about; each kind has one template per language. */
public enum LetterKind {

    ACKNOWLEDGEMENT(Audience.CUSTOMER),
    OFFER(Audience.CUSTOMER),
    BAD_NEWS(Audience.CUSTOMER),
    CLOSING(Audience.CUSTOMER),
    /** The answer to a question, an idea or a worry. */
    REPLY(Audience.CUSTOMER),
    /** How far we are, in a colleague's own words. */
    PROGRESS_UPDATE(Audience.CUSTOMER_IN_PERSON),
    /** Goes by itself when the owner was not in touch in time; it is no contact. */
    HONEST_PROGRESS(Audience.CUSTOMER),
    /** Owns up to a promise that was not kept, and names a new moment. */
    PROMISE_BROKEN(Audience.CUSTOMER),
    /** Tells the customer who takes over from their owner, and why. */
    HANDED_OVER(Audience.CUSTOMER),

    /** To the colleague whom the customer praised. */
    COMPLIMENT(Audience.STAFF),
    APPROVAL_REQUESTED(Audience.STAFF),
    APPROVAL_REMINDER(Audience.STAFF),
    APPROVAL_NEXT_LEVEL(Audience.STAFF),
    APPROVAL_DIRECTOR(Audience.STAFF),
    /** Tells requester and approver that the table decided. */
    APPROVAL_LAPSED(Audience.STAFF),
    /** Tells the team lead that a customer was left waiting. */
    CONTACT_OVERDUE(Audience.STAFF),
    /** Tells the owner that the customer wrote again. */
    CUSTOMER_WROTE(Audience.STAFF),
    /** Reminds the owner of a promise while it can be kept. */
    PROMISE_DUE(Audience.STAFF),
    /** Tells owner and team lead that a promise was not kept. */
    PROMISE_MISSED(Audience.STAFF),
    /** Tells the new owner what they own from now on. */
    TAKEN_OVER(Audience.STAFF),
    /** Tells the deputy that they speak for an owner who is away. */
    DEPUTY_SPEAKS(Audience.STAFF),
    /** Tells the team lead that a signal came in while nobody was on duty. */
    NOBODY_ON_DUTY(Audience.STAFF),
    /** Tells the team lead that a customer wrote twice and heard nothing. */
    CUSTOMER_UNHEARD(Audience.STAFF),
    /** A question to a department, and how it comes to others when it stays unanswered. */
    QUESTION_ASKED(Audience.STAFF),
    QUESTION_REMINDER(Audience.STAFF),
    QUESTION_OVERDUE(Audience.STAFF),
    QUESTION_DIRECTOR(Audience.STAFF),
    /** Tells the owner what the department answered. */
    QUESTION_ANSWERED(Audience.STAFF),
    /** Asks a lead to take away what stands in the way. */
    OBSTACLE_RAISED(Audience.STAFF);

    /** Who reads it. */
    public enum Audience {
        CUSTOMER,
        /** The customer, who reads what one colleague wrote to them and to nobody else. */
        CUSTOMER_IN_PERSON,
        STAFF
    }

    private final Audience audience;

    LetterKind(Audience audience) {
        this.audience = audience;
    }

    public Audience audience() {
        return audience;
    }

    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void requireFor(Audience reader) {
        if (audience != reader) {
            throw new IllegalArgumentException(this + " is a letter to " + audience + ", not to " + reader);
        }
    }
}
