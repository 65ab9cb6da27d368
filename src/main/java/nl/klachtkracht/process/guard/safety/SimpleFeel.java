package nl.klachtkracht.process.guard.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of FEEL that tables and forms may use: words, numbers, ranges, lists, comparisons, a few functions. Functions of one's own lead to
 * Java, loops over ranges and patterns over customers' words can keep a machine busy for ever, and both are left out.
 */
final class SimpleFeel {

    private static final int LONGEST = 10_000;
    /** Each bracket inside another multiplies the time the engine's own reader takes. */
    private static final int DEEPEST = 4;
    private static final Pattern TOKEN = Pattern.compile("\\s+|\"(?:[^\"\\\\]|\\\\[\"\\\\nt])*\"|\\d{1,15}(?:\\.\\d{1,6})?|[A-Za-z_]\\w*|\\.\\.|[!<>]=|[-=<>(),+*/?\\[\\]]");
    private static final Set<String> FUNCTIONS = Set.of("lower case", "upper case", "contains", "starts with", "ends with", "string length",
            "list contains", "is defined", "abs", "floor", "ceiling", "min", "max");
    private static final Set<String> RESERVED = Set.of("function", "external", "for", "return", "some", "every", "in", "satisfies", "if", "then",
            "else", "and", "or", "not", "between", "instance", "of", "true", "false", "null");

    private final List<String> words = new ArrayList<>();
    private final boolean readable;
    private int next;
    private int depth;
    private boolean looksThrough;

    private SimpleFeel(String text) {
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find() && token.start() == end) {
            end = token.end();
            if (!token.group().isBlank()) {
                words.add(token.group());
            }
        }
        readable = end == text.length() && text.length() <= LONGEST && !words.isEmpty();
    }

    /** @return whether this may stand in a cell of a table: a value, a test such as {@code <= 500}, several of them, or {@code -} for any */
    static boolean isTest(String text) {
        if (text.strip().equals("-")) {
            return true;
        }
        SimpleFeel feel = new SimpleFeel(text);
        return feel.readable && feel.tests() && feel.next == feel.words.size();
    }

    /** @return whether this is a simple question: {@code reached = "no" or promiseText = ""} */
    static boolean isQuestion(String text) {
        SimpleFeel feel = new SimpleFeel(text);
        return feel.readable && feel.expression() && feel.next == feel.words.size();
    }

    private boolean tests() {
        return several(this::test);
    }

    private boolean test() {
        return takeOne("<", "<=", ">", ">=", "=", "!=") ? sum() : expression();
    }

    private boolean expression() {
        if (takeOne("some", "every")) {
            return lookThroughOne() && name() && take("in") && take("[") && closed("]", () -> several(this::literal)) && take("satisfies") && expression();
        }
        if (take("if")) {
            return expression() && take("then") && expression() && take("else") && expression();
        }
        boolean fits = both();
        while (fits && take("or")) {
            fits = both();
        }
        return fits;
    }

    /** One list inside another multiplies what there is to look through. */
    private boolean lookThroughOne() {
        boolean first = !looksThrough;
        looksThrough = true;
        return first;
    }

    private boolean both() {
        boolean fits = comparison();
        while (fits && take("and")) {
            fits = comparison();
        }
        return fits;
    }

    private boolean comparison() {
        if (!sum()) {
            return false;
        }
        if (take("between")) {
            return sum() && take("and") && sum();
        }
        if (take("in")) {
            return take("(") ? closed(")", this::tests) : sum();
        }
        return !takeOne("=", "!=", "<", "<=", ">", ">=") || sum();
    }

    private boolean sum() {
        boolean fits = product();
        while (fits && takeOne("+", "-")) {
            fits = product();
        }
        return fits;
    }

    private boolean product() {
        boolean fits = value();
        // Two stars are a power, and a power of a power fills any memory.
        while (fits && takeOne("*", "/")) {
            fits = value();
        }
        return fits;
    }

    private boolean value() {
        if (take("not")) {
            return take("(") && closed(")", this::tests);
        }
        if (takeOne("(", "[", "]")) {
            return listOrRange();
        }
        if (take("-")) {
            return literal();
        }
        return take("?") || literal() || function() || name();
    }

    private boolean listOrRange() {
        if (take("]") || take(")")) {
            return true;
        }
        return closed(null, () -> several(this::test) && (!take("..") || sum())) && takeOne(")", "]", "[");
    }

    private boolean function() {
        for (int length = 2; length > 0; length--) {
            if (next + length < words.size() && words.get(next + length).equals("(")
                    && FUNCTIONS.contains(String.join(" ", words.subList(next, next + length)))) {
                next += length + 1;
                return closed(")", () -> several(this::expression));
            }
        }
        return false;
    }

    private boolean several(BooleanSupplier one) {
        boolean fits = one.getAsBoolean();
        while (fits && take(",")) {
            fits = one.getAsBoolean();
        }
        return fits;
    }

    private boolean closed(String bracket, BooleanSupplier inside) {
        depth++;
        boolean fits = depth <= DEEPEST && inside.getAsBoolean() && (bracket == null || take(bracket));
        depth--;
        return fits;
    }

    private boolean literal() {
        return next < words.size() && words.get(next).matches("(?s)[\"\\d].*|true|false|null") && next++ >= 0;
    }

    private boolean name() {
        return next < words.size() && words.get(next).matches("[A-Za-z_]\\w*") && !RESERVED.contains(words.get(next)) && next++ >= 0;
    }

    private boolean takeOne(String... wanted) {
        return next < words.size() && List.of(wanted).contains(words.get(next)) && next++ >= 0;
    }

    private boolean take(String word) {
        return takeOne(word);
    }
}
