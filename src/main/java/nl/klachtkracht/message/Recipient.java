package nl.klachtkracht.message;

import java.util.Objects;

/**
 * Somebody who gets a letter.
 *
 * @param address mail address, "" when there is none
 */
public record Recipient(String name, String address) {

    public Recipient {
        address = Objects.requireNonNullElse(address, "");
    }

    /** Tells recipients of one letter apart, also those without an address. */
    String key() {
        return address.isEmpty() ? name : address;
    }
}
