package nl.klachtkracht.process.promise;

import nl.klachtkracht.process.support.Variable;

/** Names of {@code promise-keeping.bpmn}. */
public final class PromiseKeepingProcess {

    public static final String KEY = "promiseKeeping";
    public static final String PROMISE_MADE = "promise.made";
    public static final String PROMISE_KEPT = "promise.kept";
    public static final Variable<Boolean> STILL_PROMISED = new Variable<>("stillPromised", Boolean.class);

    private PromiseKeepingProcess() {
    }
}
