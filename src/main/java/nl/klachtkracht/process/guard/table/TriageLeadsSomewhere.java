package nl.klachtkracht.process.guard.table;

import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.signal.Kind;
import nl.klachtkracht.signal.Need;
import nl.klachtkracht.signal.Route;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Triage leads every signal somewhere: a complaint is resolved, a stated need is helped at once, and each category has a target. */
@Component
final class TriageLeadsSomewhere implements Rule {

    private static final Set<KnownTable> ASKED = EnumSet.of(KnownTable.TRIAGE, KnownTable.NEED, KnownTable.CATEGORY, KnownTable.TARGET);
    private static final int MOST_TEXTS = 600;
    private static final String RESOLVE = Code.of(Route.RESOLVE);
    private static final String NO_NEED = Code.of(Need.NONE);

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Tables tables = Tables.of(candidate);
        boolean sent = isSent(candidate, tables);
        // Tables that are live passed before, and only forms bring other values.
        if (!sent && candidate.forms().stream().noneMatch(Candidate.Form::sent)) {
            return Stream.empty();
        }
        boolean everyPartIsPlain = tables.all().stream().allMatch(ReadTable::isPlain);
        return Stream.concat(everyPartIsPlain ? always(tables) : Stream.empty(), tried(candidate, tables, everyPartIsPlain, sent));
    }

    /** Whatever else is said of a complaint it is resolved, and whatever else is said a stated need is kept. */
    private static Stream<Finding> always(Tables tables) {
        Set<String> needs = codes(Need.values());
        needs.remove(NO_NEED);
        return Stream.of(
                tables.plain(KnownTable.TRIAGE).stream().flatMap(table -> rows(table, "kind", Code.of(Kind.COMPLAINT), "route", Set.of(RESOLVE),
                        "a complaint could take another way here than to be resolved", "write \"%s\" in every row that answers for a complaint".formatted(RESOLVE))),
                tables.plain(KnownTable.TRIAGE).stream().flatMap(table -> codes(Kind.values()).stream().flatMap(kind -> rows(table, "kind", kind, "need", needs,
                        "help that is needed at once could get lost here", "write need, which passes on what the table of needs says"))),
                tables.plain(KnownTable.NEED).stream().flatMap(table -> needs.stream().flatMap(need -> rows(table, "statedNeed", need, "need", needs,
                        "a need that somebody stated could be overruled here", "write statedNeed, which passes it on, or a need"))))
                .flatMap(findings -> findings).distinct();
    }

    /** @param right what a row may say, beside passing on what is asked for or found under the name of the output */
    private static Stream<Finding> rows(ReadTable table, String name, String value, String output, Set<String> right, String reason, String remedy) {
        if (!table.answersWith(List.of(output))) {
            return Stream.empty();
        }
        try {
            return table.rowsThatMayAnswer(name, value).stream().filter(row -> !isRight(table.conclusions(output).get(row), Set.of(name, output), right))
                    .map(row -> Finding.refusal(table.file(), table.rowId(row), "in %s %s".formatted(ReadTable.rowName(row), reason), remedy));
        } catch (ReadTable.Unanswerable broken) {
            return Stream.empty();
        }
    }

    private static boolean isRight(String said, Set<String> passedOn, Set<String> right) {
        return said.matches("\"[^\"]*\"") ? right.contains(said.substring(1, said.length() - 1)) : passedOn.contains(said);
    }

    private static Stream<Finding> tried(Candidate candidate, Tables tables, boolean everyPartIsPlain, boolean sent) {
        return tables.find(KnownTable.TRIAGE).filter(table -> everyPartIsPlain && table.answersWith(KnownTable.TRIAGE.outputs())).stream()
                .flatMap(table -> signals(new ValuesInUse(candidate, tables), sent).map(signal -> judge(table, signal, tables)).flatMap(Optional::stream)
                        .collect(Collectors.toMap(Finding::remedy, finding -> finding, (first, other) -> first)).values().stream());
    }

    private static boolean isSent(Candidate candidate, Tables tables) {
        Set<String> sent = candidate.tables().stream().filter(Candidate.Table::sent).map(Candidate.Table::file).collect(Collectors.toSet());
        return ASKED.stream().flatMap(known -> tables.find(known).stream()).map(ReadTable::file).anyMatch(sent::contains);
    }

    /** Each kind, each need, each category and, unless the tables are live and passed before, each word by itself. */
    private static Stream<Map<String, Object>> signals(ValuesInUse values, boolean wordsToo) {
        return Stream.of(values.of(KnownTable.TRIAGE, "kind").stream().map(kind -> signal("kind", kind)),
                values.of(KnownTable.NEED, "statedNeed").stream().map(need -> signal("statedNeed", need)),
                values.of(KnownTable.CATEGORY, "statedCategory").stream().map(category -> signal("statedCategory", category)),
                texts(values).distinct().limit(wordsToo ? MOST_TEXTS : 0).map(text -> signal("text", text))).flatMap(signals -> signals);
    }

    private static Stream<Object> texts(ValuesInUse values) {
        return Stream.concat(values.of(KnownTable.NEED, "text").stream(), values.of(KnownTable.CATEGORY, "text").stream());
    }

    private static Map<String, Object> signal(String name, Object value) {
        Map<String, Object> signal = new HashMap<>(Map.of("kind", Code.of(Kind.COMPLAINT), "statedNeed", "", "statedCategory", "", "text", ""));
        signal.put(name, value);
        return signal;
    }

    private static Optional<Finding> judge(ReadTable table, Map<String, Object> signal, Tables tables) {
        Map<String, Object> answer;
        try {
            var result = Tables.ENGINE.evaluateDecision(table.decision(), signal).getFirstResult();
            answer = result == null ? Map.of() : result.getEntryMap();
        } catch (RuntimeException broken) {
            return Optional.of(Finding.refusal(table.file(), table.key(), "it gives no answer for %s".formatted(told(signal)),
                    "look at the tables that it asks first"));
        }
        String route = Objects.toString(answer.get("route"), "");
        String need = Objects.toString(answer.get("need"), "");
        String category = Objects.toString(answer.get("category"), "");
        if (!codes(Route.values()).contains(route)) {
            return refusal(table, signal, "the route “%s” leads nowhere".formatted(route), "answer with one of these routes: " + String.join(", ", codes(Route.values())));
        }
        if (signal.get("kind").equals(Code.of(Kind.COMPLAINT)) && !route.equals(RESOLVE)) {
            return refusal(table, signal, "a complaint would not be resolved but “%s”".formatted(route), "let every complaint take the route " + RESOLVE);
        }
        if (!codes(Need.values()).contains(need)) {
            return refusal(KnownTable.NEED, table, tables, signal, "“%s” is no need that anybody helps with".formatted(need),
                    "answer with one of these needs: " + String.join(", ", codes(Need.values())));
        }
        if (!signal.get("statedNeed").equals("") && need.equals(NO_NEED)) {
            return refusal(KnownTable.NEED, table, tables, signal, "somebody states that help is needed at once, and nobody would be told",
                    "keep a row on top that answers with the need that was stated");
        }
        if (!hasTarget(tables, category)) {
            return refusal(KnownTable.CATEGORY, table, tables, signal, "the category “%s” has no target".formatted(category),
                    "add the category to the table resolutionTarget, or answer with one that it has");
        }
        return Optional.empty();
    }

    private static boolean hasTarget(Tables tables, String category) {
        return tables.plain(KnownTable.TARGET).map(table -> {
            try {
                return !table.rowsFor(Map.of("category", category)).isEmpty();
            } catch (ReadTable.Unanswerable broken) {
                return true;
            }
        }).orElse(true);
    }

    private static Set<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Code::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Finding> refusal(ReadTable table, Map<String, Object> signal, String reason, String remedy) {
        return Optional.of(Finding.refusal(table.file(), table.key(), "for %s %s".formatted(told(signal), reason), remedy));
    }

    private static Optional<Finding> refusal(KnownTable part, ReadTable table, Tables tables, Map<String, Object> signal, String reason, String remedy) {
        return refusal(tables.find(part).orElse(table), signal, reason, remedy);
    }

    private static String told(Map<String, Object> signal) {
        return List.of("kind", "statedNeed", "statedCategory", "text").stream().filter(name -> !signal.get(name).equals(""))
                .map(name -> Grid.words(Map.of(name, signal.get(name)))).collect(Collectors.joining(", "));
    }
}
