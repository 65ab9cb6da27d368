package nl.klachtkracht.message;

/** A letter in words: what stands above it, as plain text, and the same as HTML. */
record Wording(String subject, String text, String html) {
}
