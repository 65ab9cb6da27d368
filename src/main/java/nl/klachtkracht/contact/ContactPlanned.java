package nl.klachtkracht.contact;

/** The next contact with a customer got other moments than before; published in the transaction that planned it. */
public record ContactPlanned(String reference) {
}
