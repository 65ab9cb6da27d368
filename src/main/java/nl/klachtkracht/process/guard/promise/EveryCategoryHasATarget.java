package nl.klachtkracht.process.guard.promise;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.stereotype.Component;

/** Every kind of complaint has a time within which it is to be solved and a time for each step; without one a case drifts. */
@Component
final class EveryCategoryHasATarget implements Rule {

    private static final String TABLE = "resolutionTarget";
    private static final List<String> OUTPUTS = List.of("solveWithinHours", "stepWithinHours");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern TEXTS = Pattern.compile("\\s*\"[^\"]*\"\\s*(,\\s*\"[^\"]*\"\\s*)*");
    private static final Pattern HOURS = Pattern.compile("\\s*[1-9]\\d{0,3}\\s*");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Optional<Candidate.Table> file = candidate.tables().stream().filter(table -> decision(table).isPresent()).max(Comparator.comparing(Candidate.Table::sent));
        if (file.isEmpty()) {
            return Stream.of(Finding.refusal("resolution-target.dmn", TABLE, "the table of targets is gone, so no complaint would have one",
                    "keep the decision with the id " + TABLE));
        }
        DecisionTable targets = decision(file.get()).orElseThrow().getChildElementsByType(DecisionTable.class).stream().findFirst().orElse(null);
        int column = targets == null ? -1 : columns(targets).indexOf("category");
        if (column < 0) {
            return Stream.of(Finding.refusal(file.get().file(), TABLE, "the table no longer looks at the category of a complaint", "keep the input category"));
        }
        return Stream.concat(wrongHours(file.get(), targets), missing(candidate, file.get(), targets, column));
    }

    private static Optional<Decision> decision(Candidate.Table table) {
        return table.decisions().stream().filter(decision -> TABLE.equals(decision.getId())).findFirst();
    }

    private static List<String> columns(DecisionTable table) {
        return table.getInputs().stream().map(input -> input.getInputExpression() == null ? "" : input.getInputExpression().getTextContent().strip()).toList();
    }

    private static Stream<Finding> missing(Candidate candidate, Candidate.Table file, DecisionTable targets, int column) {
        return categories(candidate).entrySet().stream().filter(category -> targets.getRules().stream().noneMatch(rule -> answers(rule, column, category.getKey())))
                .map(category -> {
                    Finding place = file.sent() ? Finding.refusal(file.file(), targets.getId(), "", "") : category.getValue();
                    return Finding.refusal(place.file(), place.element(),
                            "a complaint about \"%s\" has no target, so nobody would see when it takes too long".formatted(category.getKey()),
                            "add a row for it to the table %s, with the hours to solve it and the hours for each step".formatted(TABLE));
                });
    }

    /** @return whether this row answers for a category; a row that also asks for something else may leave it out, which the check of gaps says */
    private static boolean answers(org.camunda.bpm.model.dmn.instance.Rule row, int column, String category) {
        String when = List.copyOf(row.getInputEntries()).get(column).getTextContent().strip();
        return when.isEmpty() || when.equals("-") || TEXTS.matcher(when).matches() && texts(when).anyMatch(category::equals);
    }

    /** @return every category that can be chosen on a form or that a table names, with the place that names it */
    private static Map<String, Finding> categories(Candidate candidate) {
        Map<String, Finding> categories = new TreeMap<>();
        candidate.tables().forEach(table -> {
            table.model().getModelElementsByType(Input.class).stream().filter(input -> input.getInputExpression() != null && input.getInputValues() != null)
                    .filter(input -> input.getInputExpression().getTextContent().strip().matches("category|statedCategory"))
                    .forEach(input -> texts(input.getInputValues().getTextContent()).forEach(text -> put(categories, text, table.file(), input.getId())));
            table.model().getModelElementsByType(Decision.class).stream().filter(decision -> decision.getId().equals("signalCategory"))
                    .flatMap(decision -> decision.getChildElementsByType(DecisionTable.class).stream()).flatMap(named -> named.getRules().stream())
                    .forEach(row -> row.getOutputEntries().stream().filter(then -> TEXTS.matcher(then.getTextContent()).matches())
                            .forEach(then -> texts(then.getTextContent()).forEach(text -> put(categories, text, table.file(), row.getId()))));
        });
        candidate.forms().forEach(form -> form.schema().findParents("key").stream().filter(field -> field.path("key").asText().equals("category"))
                .forEach(field -> field.path("values").forEach(option -> put(categories, option.path("value").asText(), form.file(),
                        field.path("id").asText("category")))));
        return categories;
    }

    private static void put(Map<String, Finding> categories, String category, String file, String element) {
        categories.putIfAbsent(category, Finding.advice(file, element, "", ""));
    }

    private static Stream<String> texts(String entry) {
        return TEXT.matcher(entry).results().map(text -> text.group(1));
    }

    private static Stream<Finding> wrongHours(Candidate.Table file, DecisionTable targets) {
        List<String> outputs = targets.getOutputs().stream().map(Output::getName).toList();
        if (!outputs.containsAll(OUTPUTS)) {
            return Stream.of(Finding.refusal(file.file(), targets.getId(),
                    "the table no longer says how soon a complaint and each step is to be done", "keep the outputs " + String.join(" and ", OUTPUTS)));
        }
        return targets.getRules().stream().filter(row -> OUTPUTS.stream().anyMatch(output -> !HOURS.matcher(
                List.copyOf(row.getOutputEntries()).get(outputs.indexOf(output)).getTextContent()).matches()))
                .map(row -> Finding.refusal(file.file(), row.getId(), "this row gives no target of one hour or more",
                        "write whole hours, such as 48, in both columns"));
    }
}
