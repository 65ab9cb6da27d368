package nl.klachtkracht.process.guard.table;

import nl.klachtkracht.process.guard.Finding;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.dmn.HitPolicy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A decision table as the engine reads it, asked row by row and whatever its hit policy, so that gaps and overlaps show. */
final class ReadTable {

    private static final FeelEngine FEEL = feel();
    private static final int MOST_REMEMBERED = 20_000;
    private final String file;
    private final DmnDecision decision;
    private final DmnDecisionTableImpl table;
    private final Map<Object, Object> seen = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    ReadTable(String file, DmnDecision decision) {
        this.file = file;
        this.decision = decision;
        this.table = (DmnDecisionTableImpl) decision.getDecisionLogic();
    }

    private static FeelEngine feel() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.buildEngine();
        return configuration.getFeelEngine();
    }

    /** What cannot be evaluated for some values. */
    static final class Unanswerable extends RuntimeException {

        private final String element;

        private Unanswerable(String element, String text, Throwable cause) {
            super("'%s' cannot be computed".formatted(text), cause);
            this.element = element;
        }

        Finding finding(ReadTable table) {
            return Finding.refusal(table.file(), element, getMessage() + ", so the table would fail whenever it is asked",
                    "correct it; texts stand between double quotes, and numbers have a point");
        }
    }

    String file() {
        return file;
    }

    String key() {
        return decision.getKey();
    }

    DmnDecision decision() {
        return decision;
    }

    HitPolicy policy() {
        return table.getHitPolicyHandler().getHitPolicyEntry().getHitPolicy();
    }

    List<DmnDecisionTableInputImpl> columns() {
        return table.getInputs();
    }

    static String asked(DmnDecisionTableInputImpl column) {
        return text(column.getExpression());
    }

    static String type(DmnExpressionImpl expression) {
        return expression.getTypeDefinition() == null ? "" : String.valueOf(expression.getTypeDefinition().getTypeName());
    }

    List<String> outputs() {
        return table.getOutputs().stream().map(DmnDecisionTableOutputImpl::getOutputName).toList();
    }

    int rows() {
        return table.getRules().size();
    }

    String rowId(int row) {
        return Objects.requireNonNullElse(table.getRules().get(row).getId(), key());
    }

    static String rowName(int row) {
        return "row " + (row + 1);
    }

    /** @return what the rows say in one column of their conditions */
    List<String> conditions(int column) {
        return table.getRules().stream().map(row -> text(row.getConditions().get(column))).toList();
    }

    /** @return what the rows say as this output; nothing when there is no such output */
    List<String> conclusions(String output) {
        int column = outputs().indexOf(output);
        return column < 0 ? List.of() : table.getRules().stream().map(row -> text(row.getConclusions().get(column))).toList();
    }

    /** Every text of the table that is evaluated, by the id of the element it stands in. */
    Stream<Map.Entry<String, DmnExpressionImpl>> expressions() {
        return Stream.concat(columns().stream().map(column -> Map.entry(key(), column.getExpression())),
                IntStream.range(0, rows()).boxed().flatMap(row -> Stream.of(table.getRules().get(row))
                        .flatMap(rule -> Stream.concat(rule.getConditions().stream(), rule.getConclusions().stream()))
                        .filter(Objects::nonNull).map(expression -> Map.entry(rowId(row), expression))));
    }

    /** What the rows say in all their columns, by the id of the row. */
    Stream<Map.Entry<String, String>> cells() {
        return IntStream.range(0, rows()).boxed().flatMap(row -> Stream.concat(table.getRules().get(row).getConditions().stream(),
                table.getRules().get(row).getConclusions().stream()).map(expression -> Map.entry(rowId(row), text(expression))));
    }

    /**
     * The rows that may answer when this is what is asked for, whatever else is asked for, from 0.
     *
     * @param name what columns ask for under its own name
     */
    List<Integer> rowsThatMayAnswer(String name, Object value) {
        List<Integer> answering = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            boolean answers = true;
            boolean always = true;
            for (int column = 0; column < columns().size(); column++) {
                String condition = conditions(column).get(row);
                if (asked(columns().get(column)).equals(name)) {
                    answers &= holds(row, column, value, Map.of(name, value));
                } else {
                    always &= condition.isEmpty() || condition.equals("-");
                }
            }
            if (answers) {
                answering.add(row);
            }
            if (answers && always && policy() == HitPolicy.FIRST) {
                return answering;
            }
        }
        return answering;
    }

    /** Whether this table may be evaluated before it is live. */
    boolean isPlain() {
        return expressions().allMatch(found -> speaksFeel(found.getValue()) && FeelText.isPlain(text(found.getValue())));
    }

    static boolean speaksFeel(DmnExpressionImpl expression) {
        String language = expression.getExpressionLanguage();
        return language == null || language.toLowerCase(Locale.ROOT).contains("feel");
    }

    /**
     * The rows that answer, from 0, whatever the hit policy makes of them.
     *
     * @param values inputs by name; a value by the id of a column stands for what that column asks
     * @throws Unanswerable when the engine cannot evaluate a column or a condition for them
     */
    List<Integer> rowsFor(Map<String, Object> values) {
        List<Object> inputs = columns().stream().map(column -> input(column, values)).toList();
        List<Integer> answering = new ArrayList<>();
        for (int row = 0; row < rows(); row++) {
            DmnDecisionTableRuleImpl rule = table.getRules().get(row);
            boolean answers = true;
            for (int column = 0; answers && column < inputs.size(); column++) {
                answers = holds(rowId(row), rule.getConditions().get(column), columns().get(column), ((Optional<?>) inputs.get(column)).orElse(null), values);
            }
            if (answers) {
                answering.add(row);
            }
        }
        return answering;
    }

    /** Whether a row answers as far as one column goes. */
    boolean holds(int row, int column, Object value, Map<String, Object> values) {
        return holds(rowId(row), table.getRules().get(row).getConditions().get(column), columns().get(column), value, values);
    }

    private Object input(DmnDecisionTableInputImpl column, Map<String, Object> values) {
        if (values.containsKey(column.getId())) {
            return Optional.ofNullable(values.get(column.getId()));
        }
        return remembered(List.of(columns().indexOf(column), used(asked(column), values)),
                () -> Optional.ofNullable(evaluate(key(), column.getExpression(), values)));
    }

    private boolean holds(String element, DmnExpressionImpl condition, DmnDecisionTableInputImpl column, Object value, Map<String, Object> values) {
        String text = text(condition);
        if (text.isEmpty() || text.equals("-")) {
            return true;
        }
        return (boolean) remembered(List.of(text, column.getInputVariable(), Optional.ofNullable(value), used(text, values)), () -> {
            VariableMap context = Variables.createVariables();
            values.forEach(context::putValue);
            context.putValue(column.getInputVariable(), value);
            try {
                return FEEL.evaluateSimpleUnaryTests(text, column.getInputVariable(), context.asVariableContext());
            } catch (RuntimeException broken) {
                throw new Unanswerable(element, text, broken);
            }
        });
    }

    /**
     * @return what a row answers as this output, null when it answers nothing
     * @throws Unanswerable when the engine cannot evaluate it for these values
     */
    Object output(int row, String output, Map<String, Object> values) {
        DmnExpressionImpl expression = table.getRules().get(row).getConclusions().get(outputs().indexOf(output));
        DmnDecisionTableOutputImpl column = table.getOutputs().get(outputs().indexOf(output));
        String text = text(expression);
        return text.isEmpty() ? null : ((Optional<?>) remembered(List.of(row, output, used(text, values)), () -> {
            Object value = evaluate(rowId(row), expression, values);
            try {
                TypedValue typed = column.getTypeDefinition() == null ? null : column.getTypeDefinition().transform(value);
                return Optional.ofNullable(typed == null ? value : typed.getValue());
            } catch (DmnEngineException otherType) {
                throw new Unanswerable(rowId(row), text, otherType);
            }
        })).orElse(null);
    }

    /** @return what a row answers, when that is a number of at least nothing; empty otherwise */
    Optional<BigDecimal> amount(int row, String output, Map<String, Object> values) {
        try {
            return output(row, output, values) instanceof Number answer
                    ? Optional.of(new BigDecimal(answer.toString())).filter(number -> number.signum() >= 0) : Optional.empty();
        } catch (NumberFormatException | Unanswerable noNumber) {
            return Optional.empty();
        }
    }

    boolean isEmpty(int row, String output, Map<String, Object> values) {
        try {
            return output(row, output, values) == null;
        } catch (Unanswerable somethingElse) {
            return false;
        }
    }

    boolean answersWith(List<String> names) {
        return outputs().containsAll(names);
    }

    private static Object evaluate(String element, DmnExpressionImpl expression, Map<String, Object> values) {
        String text = text(expression);
        try {
            Object value = FEEL.evaluateSimpleExpression(text, Variables.fromMap(values).asVariableContext());
            TypedValue typed = expression.getTypeDefinition() == null ? null : expression.getTypeDefinition().transform(value);
            return typed == null ? value : typed.getValue();
        } catch (RuntimeException broken) {
            throw new Unanswerable(element, text, broken);
        }
    }

    /** The values a text depends on; those it does not mention need not be tried with it again. */
    private Map<String, Object> used(String text, Map<String, Object> values) {
        Map<String, Object> used = new HashMap<>();
        words.computeIfAbsent(text, FeelText::words).stream().filter(values::containsKey).forEach(name -> used.put(name, values.get(name)));
        return used;
    }

    private Object remembered(Object key, Supplier<Object> compute) {
        Object known = seen.get(key);
        if (known == null) {
            if (seen.size() >= MOST_REMEMBERED) {
                seen.clear();
            }
            known = compute.get();
            seen.put(key, known);
        }
        return known;
    }

    static String text(DmnExpressionImpl expression) {
        return expression == null ? "" : Objects.toString(expression.getExpression(), "").strip();
    }
}
