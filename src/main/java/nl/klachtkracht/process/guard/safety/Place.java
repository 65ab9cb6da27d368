package nl.klachtkracht.process.guard.safety;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Vocabulary;

/** A place in a model where something may be written, what fits there, and how to say so. */
enum Place {

    /** What people read; a template would be evaluated by the engine in the names of tasks. */
    WORDS("plain words without ${ and #{", (text, house) -> !Expression.holdsOne(text)),
    /** A name or a number that programs read. */
    PLAIN("a plain name or number", (text, house) -> text.length() <= 255 && !Expression.holdsOne(text)),
    REFERENCE("the id of an element", (text, house) -> text.matches("[\\p{L}_][\\p{L}\\p{N}_.-]*")),
    YES_OR_NO("true or false", (text, house) -> text.matches("true|false")),
    YES("true", (text, house) -> text.equals("true")),
    NUMBER("a whole number", (text, house) -> text.matches("\\d{1,9}")),
    FORMAL("bpmn:tFormalExpression", (text, house) -> text.matches("([\\w.-]+:)?tFormalExpression")),
    STEP("the name of one of our steps, such as ${recordDecisionDelegate}",
            (text, house) -> Expression.isVariable(text) && house.isStep(Expression.name(text))),
    CONDITION("a simple question, such as ${urgent}, ${!urgent} or ${answer == 'accepted'}",
            (text, house) -> Expression.isCondition(text) && !(Expression.isVariable(text) && house.isStep(Expression.name(text)))),
    MOMENT("a moment of one of our clocks, such as ${clocks.due(execution, 'contact')} or ${clocks.after(execution, 'approval', 'PT8H')}",
            (text, house) -> calls(Calls.Answer.MOMENT, text, house)),
    PERSON("a user's name, or ${owners.of(execution)}",
            (text, house) -> isName(text) || calls(Calls.Answer.PERSON, text, house)),
    PEOPLE("names of users, separated by commas", (text, house) -> parts(text).allMatch(Place::isName)),
    GROUPS("names of groups or our answers, such as ${approverGroup} or ${obstacles.leadOf(execution)}, separated by commas",
            (text, house) -> parts(text).allMatch(group -> isName(group) || isAsked(group, house) || calls(Calls.Answer.GROUP, group, house))),
    DURATION("a length of time, such as PT2H", (text, house) -> Calls.isDuration(text)),
    TIMES("a number from 1 to 50", (text, house) -> text.matches("\\d{1,2}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 50),
    LIST("the name of a list", (text, house) -> text.matches("[A-Za-z_]\\w*") || isAsked(text, house)),
    RETRIES("at most ten tries, an hour apart at most, such as R3/PT1M", (text, house) -> text.matches("R([1-9]|10)/PT[1-9]\\d{0,2}[SMH]|PT[1-9]\\d{0,2}[SMH](,PT[1-9]\\d{0,2}[SMH]){0,9}")
            && Arrays.stream(text.replaceFirst("R\\d+/", "").split(",")).allMatch(pause -> Duration.parse(pause).compareTo(Duration.ofHours(1)) <= 0)),
    HISTORY("a number of days, such as P730D, ten years at most", (text, house) -> text.matches("P\\d{1,4}D|\\d{1,4}") && days(text) >= 1 && days(text) <= 3650),
    CASE("#{execution.processBusinessKey}", (text, house) -> text.matches("[#$]\\{\\s*execution\\.processBusinessKey\\s*}")),
    VARIABLE("the name of a variable", (text, house) -> text.matches("[A-Za-z_]\\w*")),
    ALL("all", (text, house) -> text.equals("all")),
    SIZE("a number", (text, house) -> text.matches("-?\\d{1,6}(\\.\\d+)?")),
    COLOUR("a colour", (text, house) -> text.matches("#?[\\w(),. %]{1,40}")),
    FEEL("simple words of a table, such as \"delivery\", not(\"delivery\"), <= 500 or lower case(text)", (text, house) -> text.isEmpty() || SimpleFeel.isTest(text)),
    HERE("the id of an element in this file, such as #id", (text, house) -> text.matches("#[\\p{L}_][\\p{L}\\p{N}_.-]*"));

    private final String wanted;
    private final BiPredicate<String, Vocabulary> rule;

    Place(String wanted, BiPredicate<String, Vocabulary> rule) {
        this.wanted = wanted;
        this.rule = rule;
    }

    boolean fits(String text, Vocabulary house) {
        return rule.test(text, house);
    }

    /** What belongs there, in words that may be shown. */
    String wanted() {
        return wanted;
    }

    private static int days(String text) {
        return Integer.parseInt(text.replaceAll("\\D", ""));
    }

    private static boolean calls(Calls.Answer answer, String text, Vocabulary house) {
        List<String> call = Expression.call(text);
        return !call.isEmpty() && house.mayCall(call.get(0), call.get(1)) && Calls.answers(answer, call);
    }

    private static boolean isAsked(String text, Vocabulary house) {
        return Expression.isVariable(text) && !house.isStep(Expression.name(text));
    }

    private static boolean isName(String text) {
        return text.matches("[\\w.@-]{1,64}");
    }

    /** Commas inside of a call part nothing. */
    private static Stream<String> parts(String text) {
        return Arrays.stream(text.split(",(?![^{]*})", -1)).map(String::strip);
    }
}
