package nl.klachtkracht.complaint;

/** What a complaint needs from the running story. */
public interface ComplaintProcess {

    /** Starts the story of a complaint that was just opened, in the caller's transaction. */
    void begin(String reference);

    /** Ends the story of a complaint that the customer withdrew, in the caller's transaction. */
    void withdraw(String reference);
}
