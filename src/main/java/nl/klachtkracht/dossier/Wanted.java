package nl.klachtkracht.dossier;

import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed to find a case, as a condition on signals that an index answers.
 *
 * @param values what its parameters stand for
 */
record Wanted(String condition, Map<String, String> values) {

    private static final String FIELD = "find";
    private static final int MOST = 200;
    private static final Pattern REFERENCE = Pattern.compile("K[- ]?(\\d{4})[- ]?(\\d{1,6})|(\\d{4})-(\\d{1,6})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d\\s()./-]*");
    private static final int FEWEST_DIGITS = 6;
    private static final int DIGITS_THAT_COUNT = 9;
    private static final int FEWEST_LETTERS = 2;
    /** Sorts after whatever may follow. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** @throws Refused when nothing could be meant by it, with what can be typed */
    static Wanted of(String typed) {
        String text = Text.of(FIELD, Text.shortened(typed, MOST));
        Optional<String> reference = reference(text);
        if (reference.isPresent()) {
            return new Wanted("s.reference = :wanted", Map.of("wanted", reference.get()));
        }
        if (text.contains("@")) {
            return beginning("lower(s.customer_email) collate \"C\"", "s.customer_email <> ''", text.toLowerCase(Locale.ROOT));
        }
        String digits = text.replaceAll("\\D", "");
        if (PHONE.matcher(text).matches() && digits.length() >= FEWEST_DIGITS) {
            String last = digits.substring(Math.max(0, digits.length() - DIGITS_THAT_COUNT));
            return beginning("phone_key(s.customer_phone) collate \"C\"", "s.customer_phone <> ''", new StringBuilder(last).reverse().toString());
        }
        return name(text);
    }

    /** @return the reference that is meant, however it was written; empty for anything else */
    static Optional<String> reference(String text) {
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.matches()) {
            return Optional.empty();
        }
        boolean named = reference.group(1) != null;
        return Optional.of("K-%s-%06d".formatted(reference.group(named ? 1 : 3), Integer.parseInt(reference.group(named ? 2 : 4))));
    }

    private static Wanted beginning(String compared, String given, String beginning) {
        return new Wanted("%s and %s >= :from and %s < :to".formatted(given, compared, compared), Map.of("from", beginning, "to", beginning + LAST));
    }

    private static Wanted name(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("[\\u0300-\\u036F]", "");
        String words = Arrays.stream(plain.split("[^\\p{L}\\p{M}\\p{N}]+")).filter(word -> !word.isEmpty())
                .map(word -> word + ":*").collect(Collectors.joining(" & "));
        if (plain.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            throw new Refused(FIELD, "Type at least two letters of a name, six digits of a telephone number, a mail address,"
                    + " or a reference such as K-2026-000123.");
        }
        return new Wanted("to_tsvector('simple', plain_name(s.customer_name)) @@ to_tsquery('simple', :words)", Map.of("words", words));
    }
}
