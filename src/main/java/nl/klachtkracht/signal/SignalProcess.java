package nl.klachtkracht.signal;

/** What a signal sets in motion. */
public interface SignalProcess {

    /** Starts the handling of a signal that was just captured, in the caller's transaction. */
    void begin(String reference);

    /** Keeps the complaint of a signal that its source has closed; nothing is started. */
    void keepOnRecord(String reference);

    /** Tells whoever handles the signal that the customer said something more. */
    void customerReplied(String reference, long message);
}
