package nl.klachtkracht.message;

/**
 * Somebody who gets a letter.
 *
 * @param address mail address, "" when there is none
 */
public record Recipient(String name, String address) {
}
