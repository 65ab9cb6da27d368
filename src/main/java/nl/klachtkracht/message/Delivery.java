package nl.klachtkracht.message;

/**
 * How one try to send a letter ended.
 *
 * @param what one sentence, "" when accepted
 * @param said what the server said to it; may name the customer's address
 */
record Delivery(Outcome outcome, String what, String said) {

    enum Outcome {
        ACCEPTED,
        /** This letter was refused for now; others may go. */
        LATER,
        /** No letter can go now, and this one did not. */
        UNREACHABLE,
        /** The line broke when the letter was over it: it may have been accepted. */
        UNCERTAIN,
        /** Trying again cannot help. */
        IMPOSSIBLE
    }

    static Delivery accepted() {
        return new Delivery(Outcome.ACCEPTED, "", "");
    }

    /** For the story of the case. */
    String why() {
        return what + ": " + said;
    }

    /** For the log, where no customer's address may stand. */
    String whyWithoutAddress() {
        return endsRound() ? why() : what;
    }

    boolean isAccepted() {
        return outcome == Outcome.ACCEPTED;
    }

    /** A server in trouble is left alone for a while, so that no more letters become uncertain. */
    boolean endsRound() {
        return outcome == Outcome.UNREACHABLE || outcome == Outcome.UNCERTAIN;
    }
}
