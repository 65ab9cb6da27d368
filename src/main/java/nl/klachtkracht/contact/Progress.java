package nl.klachtkracht.contact;

/**
 * What came of a contact about the progress.
 *
 * @param standstill whether it was the second in a row in which nothing had changed, and nobody was asked yet to take the obstacle away
 */
public record Progress(ContactOutcome outcome, boolean standstill) {

    public boolean customerReached() {
        return outcome == ContactOutcome.REACHED;
    }
}
