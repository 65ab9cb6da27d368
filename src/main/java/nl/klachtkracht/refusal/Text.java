package nl.klachtkracht.refusal;

import java.nio.charset.StandardCharsets;

/** People's words as data: storable, never evaluated, otherwise exactly as they were written. */
public final class Text {

    /** The most bytes of one text, in UTF-8. */
    public static final int MOST_BYTES = 100_000;
    private static final int SHORT = 60;

    private Text() {
    }

    /**
     * Makes a text storable: PostgreSQL keeps no NUL, and half a surrogate pair cannot be written as UTF-8.
     *
     * @throws Refused when the text is longer than {@link #MOST_BYTES}
     */
    public static String of(String field, String raw) {
        String clean = new String(raw.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "").replace("\r\n", "\n").strip();
        if (clean.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refused(field, "The text in %s is longer than 100 KB; shorten it or split it into messages.".formatted(field));
        }
        return clean;
    }

    /** The beginning of a text, on one line, for a sentence or a list. */
    public static String shortened(String text) {
        return shortened(text, SHORT);
    }

    /** @param most how many characters of it are kept */
    public static String shortened(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= most ? line : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }
}
