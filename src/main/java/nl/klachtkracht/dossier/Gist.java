package nl.klachtkracht.dossier;

/**
 * A case in a glance, for lists.
 *
 * @param words the beginning of what the customer told us, on one line
 * @param asked what somebody has to decide on, such as "Money 400.00 euro", or ""
 */
public record Gist(String reference, String customer, String words, String owner, String asked) {
}
