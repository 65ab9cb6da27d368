package nl.klachtkracht.promise;

/** The story that keeps one promise, wherever it runs. */
public interface PromiseProcess {

    /** Begins in the caller's transaction. */
    void begin(String reference, String subject);
}
