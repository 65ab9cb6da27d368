package nl.klachtkracht.process.guard.safety;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.refusal.Code;

/** What the calls of the house answer, and what they want to be told after {@code execution}; a wrong one fails when a case is there. */
final class Calls {

    /** What a call answers. */
    enum Answer { MOMENT, PERSON, GROUP }

    /** What a call wants to be told. */
    enum Argument { KIND, SUBJECT, HOURS }

    private record Shape(Answer answer, List<Argument> arguments) {
    }

    private static final Map<String, Shape> KNOWN = Map.ofEntries(
            moment("clocks.due", Argument.KIND),
            moment("clocks.limit", Argument.KIND),
            moment("clocks.dueOf", Argument.KIND, Argument.SUBJECT),
            moment("clocks.limitOf", Argument.KIND, Argument.SUBJECT),
            moment("clocks.after", Argument.KIND, Argument.HOURS),
            moment("clocks.afterOf", Argument.KIND, Argument.SUBJECT, Argument.HOURS),
            moment("clocks.step"),
            moment("promises.remindAt", Argument.SUBJECT),
            moment("promises.afterBreaking", Argument.SUBJECT, Argument.HOURS),
            moment("questions.remindAt", Argument.SUBJECT),
            moment("questions.headAt", Argument.SUBJECT),
            moment("questions.directorAt", Argument.SUBJECT),
            Map.entry("questions.groupOf", new Shape(Answer.GROUP, List.of(Argument.SUBJECT))),
            Map.entry("obstacles.leadOf", new Shape(Answer.GROUP, List.of())),
            Map.entry("owners.of", new Shape(Answer.PERSON, List.of())));

    private Calls() {
    }

    /** @param call bean, method and arguments as they stand in the model */
    static boolean answers(Answer answer, List<String> call) {
        if (call.size() < 3 || !call.get(2).equals("execution")) {
            return false;
        }
        Shape shape = KNOWN.get(call.get(0) + "." + call.get(1));
        List<String> told = call.subList(3, call.size());
        return shape != null && shape.answer() == answer && shape.arguments().size() == told.size()
                && IntStream.range(0, told.size()).allMatch(place -> fits(shape.arguments().get(place), told.get(place)));
    }

    /** @return the names of all calls, as bean and method */
    static List<String> names() {
        return KNOWN.keySet().stream().sorted().toList();
    }

    private static boolean fits(Argument argument, String told) {
        String literal = told.matches("'.*'|\".*\"") ? told.substring(1, told.length() - 1) : "";
        return switch (argument) {
            case KIND -> Arrays.stream(ClockKind.values()).map(Code::of).anyMatch(literal::equals);
            case SUBJECT -> told.equals("subject");
            case HOURS -> isDuration(literal);
        };
    }

    static boolean isDuration(String text) {
        try {
            Duration duration = Duration.parse(text);
            return !duration.isNegative() && !duration.isZero();
        } catch (DateTimeParseException nothingElse) {
            return false;
        }
    }

    private static Map.Entry<String, Shape> moment(String name, Argument... arguments) {
        return Map.entry(name, new Shape(Answer.MOMENT, List.of(arguments)));
    }
}
