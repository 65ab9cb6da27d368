package nl.klachtkracht.process.intake;

/** The customer said something more; published in the transaction that kept it. */
public record CustomerWrote(String reference) {
}
