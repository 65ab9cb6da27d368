package nl.klachtkracht.contact;

import java.time.Instant;

/** A person spoke with the customer, or wrote back and forth; published in the transaction that records it. */
public record CustomerReached(String reference, Instant at) {
}
