package nl.klachtkracht.contact;

/** A try to reach the customer failed; published in the transaction that records it. */
public record CustomerNotReached(String reference, String by) {
}
