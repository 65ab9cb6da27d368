package nl.klachtkracht.clock;

/** Somebody else is responsible for a running clock from now on; published in the transaction that says so. */
public record ClockPassedOn(CaseClock clock) {
}
