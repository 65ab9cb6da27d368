package nl.klachtkracht.contact;

import java.time.Instant;

/** A person had contact with the customer, in whatever form; published in the transaction that recorded it. */
public record CustomerReached(String reference, Instant at) {
}
