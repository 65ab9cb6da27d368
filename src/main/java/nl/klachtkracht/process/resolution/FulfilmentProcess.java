package nl.klachtkracht.process.resolution;

import nl.klachtkracht.process.support.Variable;

/** Names of {@code fulfilment.bpmn}. */
public final class FulfilmentProcess {

    public static final String KEY = "fulfilment";
    /** money, in-kind or nothing. */
    public static final Variable<String> FULFILMENT = new Variable<>("fulfilment", String.class);
    /** The group that gives what is given in kind. */
    public static final Variable<String> DEPARTMENT = new Variable<>("department", String.class);

    private FulfilmentProcess() {
    }
}
