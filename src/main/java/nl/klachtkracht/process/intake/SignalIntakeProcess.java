package nl.klachtkracht.process.intake;

import nl.klachtkracht.process.support.Variable;

/** Names of {@code signal-intake.bpmn}. */
public final class SignalIntakeProcess {

    public static final String KEY = "signalIntake";
    public static final String SIGNAL_RECEIVED = "signal.received";
    public static final String CUSTOMER_REPLIED = "complaint.customerReplied";
    /** resolve, pass-on or answer. */
    public static final Variable<String> ROUTE = new Variable<>("route", String.class);
    public static final Variable<Boolean> URGENT = new Variable<>("urgent", Boolean.class);

    private SignalIntakeProcess() {
    }
}
