package nl.klachtkracht.process.support;

/** The story that resolves a complaint has ended, in whatever way; published in the transaction in which it ends. */
public record CaseClosed(String reference) {
}
