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
    /** What the owner wrote about the progress, in their own words. */
    PROGRESS_UPDATE(Audience.CUSTOMER),
    /** Owns up, at the limit, that nobody was in touch. */
    HONEST_PROGRESS(Audience.CUSTOMER),

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
    public enum Audience { CUSTOMER, STAFF }

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
