package nl.klachtkracht.process.guard.table;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What can be read off a FEEL text without evaluating it. */
final class FeelText {

    private static final int LONGEST = 5000;
    private static final Pattern TEXTS = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NUMBERS = Pattern.compile("(?<![\\w.])-?\\d{1,12}(?:\\.\\d{1,6})?(?![\\w])");
    private static final Pattern NAMES = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern CALLS = Pattern.compile("\\b((lower|upper) case|starts with|ends with|string length|substring (before|after)|list contains"
            + "|round (up|down|half up|half down)|is defined|get or else|date and time|\\w+)\\s*\\(");
    /** Whatever goes round, defines or grows can keep the engine busy for ever, here and later. */
    private static final Pattern COMPUTING = Pattern.compile("\\b(for|function|external|return)\\b|\\*\\*|\\bmatches\\s*\\(|\\breplace\\s*\\(");
    private static final Pattern LOOKING_THROUGH = Pattern.compile("\\b(some|every)\\b");
    private static final Set<String> WORDS = Set.of("if", "then", "else", "and", "or", "not", "between", "in", "satisfies", "some", "every",
            "true", "false", "null", "instance", "of");

    private FeelText() {
    }

    /** Whether a text only compares, adds and looks through lists that are written out; nothing else is evaluated before it is live. */
    static boolean isPlain(String text) {
        String bare = TEXTS.matcher(text).replaceAll("\"\"");
        long loops = LOOKING_THROUGH.matcher(bare).results().count();
        return text.length() <= LONGEST && !COMPUTING.matcher(bare).find() && (loops == 0 || loops == 1 && !bare.contains(".."));
    }

    /** @return what stands between quotes */
    static List<String> texts(String text) {
        return TEXTS.matcher(text).results().map(found -> found.group(1)).toList();
    }

    static List<BigDecimal> numbers(String text) {
        // "10.50" is a number and "[1..5]" are two.
        String bare = TEXTS.matcher(text).replaceAll("\"\"").replace("..", " , ");
        return NUMBERS.matcher(bare).results().map(MatchResult::group).map(BigDecimal::new).toList();
    }

    /** @return names of what is asked for, without functions and words of the language */
    static Set<String> names(String text) {
        Set<String> names = words(CALLS.matcher(TEXTS.matcher(text).replaceAll("\"\"")).replaceAll("("));
        names.removeAll(WORDS);
        return names;
    }

    /** @return every word outside quotes */
    static Set<String> words(String text) {
        return new LinkedHashSet<>(NAMES.matcher(TEXTS.matcher(text).replaceAll("\"\"")).results().map(MatchResult::group).toList());
    }

    /** Whether a condition is one or more texts, each written out. */
    static boolean isListOfTexts(String condition) {
        return condition.matches("\\s*\"[^\"]*\"\\s*(,\\s*\"[^\"]*\"\\s*)*");
    }
}
