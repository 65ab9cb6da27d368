package nl.klachtkracht.process.promise;

/** Names of {@code promise-keeping.bpmn}. */
public final class PromiseKeepingProcess {

    public static final String KEY = "promiseKeeping";
    public static final String PROMISE_MADE = "promise.made";
    public static final String PROMISE_KEPT = "promise.kept";
    public static final String NO_LONGER_NEEDED = "promise.noLongerNeeded";

    private PromiseKeepingProcess() {
    }
}
