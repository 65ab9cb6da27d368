package nl.klachtkracht.message;

import java.util.Locale;

/**
 * What makes a letter the same letter, so that writing it twice changes nothing.
 *
 * @param subject what the letter is about: the reference, or the id of a request
 * @param recipient a colleague's address, or {@link #CUSTOMER}: a customer whose address is corrected in between gets no second letter
 */
record LetterKey(String subject, LetterKind kind, String version, String recipient) {

    static final String CUSTOMER = "customer";

    private static final String SEPARATOR = "|";

    LetterKey {
        if (subject.contains(SEPARATOR) || version.contains(SEPARATOR)) {
            throw new IllegalArgumentException("The subject and version of a letter must not contain " + SEPARATOR);
        }
        recipient = recipient.toLowerCase(Locale.ROOT);
    }

    String text() {
        return String.join(SEPARATOR, subject, kind.name(), version, recipient);
    }
}
