package nl.klachtkracht.roster;

/**
 * A case has a new owner; published in the transaction in which it changed.
 *
 * @param handOver id of the record
 */
public record HandedOver(String reference, long handOver, String from, String to, String reason) {
}
