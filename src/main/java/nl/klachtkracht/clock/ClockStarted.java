package nl.klachtkracht.clock;

/** A clock starts to run; published in the transaction that starts it. */
public record ClockStarted(CaseClock clock) {
}
