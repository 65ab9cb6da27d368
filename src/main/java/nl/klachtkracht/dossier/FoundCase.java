package nl.klachtkracht.dossier;

/**
 * A case in a list of those that were found.
 *
 * @param phone what the customer told us, or ""; the same goes for the mail address
 * @param words the beginning of what the customer told us, on one line
 * @param owner by name, or "" when nobody ever owned it here
 * @param registered the moment in words
 */
public record FoundCase(
        String reference, String customer, String phone, String email, String words, String kind, boolean open, String owner, String registered) {
}
