package nl.klachtkracht.clock;

/** A clock ended, whoever or whatever ended it; published in the transaction that ends it. */
public record ClockEnded(CaseClock clock) {
}
