package nl.klachtkracht.process.guard.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One expression of a diagram, read word by word; whatever does not fit is refused, not skipped. */
final class Expression {

    /** How many characters and how many brackets inside each other; more is no question that a person reads. */
    private static final int LONGEST = 500;
    private static final int DEEPEST = 8;
    private static final Pattern WHOLE = Pattern.compile("[$#]\\{([^{}]*)}");
    private static final Pattern TOKEN = Pattern.compile("\\s+|'[^'\\\\]*'|\"[^\"\\\\]*\"|\\d{1,15}(?:\\.\\d{1,6})?|[A-Za-z_]\\w*|&&|\\|\\||[=!<>]=|[<>!(),.]");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");
    /** Words of the language, and names that lead to the engine. */
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "empty", "div", "mod", "instanceof", "eq", "ne", "lt", "gt", "le", "ge",
            "execution", "task", "caseExecution", "processEngine", "processEngineServices", "connector", "variableContext", "authenticatedUserId");

    private final List<String> words;
    private int next;
    private int depth;

    private Expression(List<String> words) {
        this.words = words;
    }

    /** @return whether this asks for variables: {@code ${urgent}}, {@code ${!urgent}}, {@code ${answer == 'accepted' and tries < 3}} */
    static boolean isCondition(String text) {
        return fits(text, Expression::either);
    }

    /** @return whether this is {@code ${name}} and nothing else */
    static boolean isVariable(String text) {
        return fits(text, Expression::variable);
    }

    /** @return what is called, as bean, method and arguments; empty when this is anything but one call with plain arguments */
    static List<String> call(String text) {
        List<String> call = new ArrayList<>();
        return fits(text, expression -> expression.call(call)) ? call : List.of();
    }

    /** @return the name in {@code ${name}} */
    static String name(String text) {
        return text.replaceAll("[$#{}\\s]", "");
    }

    static boolean holdsOne(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private interface Reading {
        boolean reads(Expression expression);
    }

    private static boolean fits(String text, Reading reading) {
        Matcher whole = WHOLE.matcher(text);
        if (text.length() > LONGEST || !whole.matches()) {
            return false;
        }
        List<String> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(whole.group(1));
        int end = 0;
        while (token.find() && token.start() == end) {
            end = token.end();
            if (!token.group().isBlank()) {
                words.add(token.group());
            }
        }
        Expression expression = new Expression(words);
        return end == whole.group(1).length() && reading.reads(expression) && expression.next == words.size();
    }

    private boolean either() {
        boolean fits = both();
        while (fits && (take("or") || take("||"))) {
            fits = both();
        }
        return fits;
    }

    private boolean both() {
        boolean fits = one();
        while (fits && (take("and") || take("&&"))) {
            fits = one();
        }
        return fits;
    }

    private boolean one() {
        boolean turned = take("not") || take("!");
        if (take("empty")) {
            return variable();
        }
        if (take("(")) {
            return bracketed();
        }
        return turned ? variable() : comparison();
    }

    private boolean bracketed() {
        depth++;
        boolean fits = depth <= DEEPEST && either() && take(")");
        depth--;
        return fits;
    }

    /** A variable, alone or beside something fixed: {@code tries < 3}, {@code 'accepted' == answer}. */
    private boolean comparison() {
        if (literal()) {
            return compares() && variable();
        }
        return variable() && (!compares() || literal());
    }

    private boolean compares() {
        return next < words.size() && COMPARISONS.contains(words.get(next)) && next++ >= 0;
    }

    private boolean literal() {
        return next < words.size() && (words.get(next).matches("['\"\\d].*") || CONSTANTS.contains(words.get(next))) && next++ >= 0;
    }

    private boolean variable() {
        return next < words.size() && words.get(next).matches("[A-Za-z_]\\w*") && !RESERVED.contains(words.get(next))
                && !CONSTANTS.contains(words.get(next)) && next++ >= 0;
    }

    private boolean call(List<String> call) {
        int start = next;
        if (!variable() || !take(".") || !variable() || !take("(")) {
            return false;
        }
        call.add(words.get(start));
        call.add(words.get(start + 2));
        while (!take(")")) {
            boolean first = call.size() == 2;
            if (next >= words.size() || !first && !take(",") || next >= words.size() || !words.get(next).matches("\\w+|'[^']*'|\"[^\"]*\"")) {
                return false;
            }
            call.add(words.get(next++));
        }
        return true;
    }

    private boolean take(String word) {
        return next < words.size() && words.get(next).equals(word) && next++ >= 0;
    }
}
