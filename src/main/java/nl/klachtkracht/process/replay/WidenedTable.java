package nl.klachtkracht.process.replay;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.klachtkracht.compensation.Widening;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Euro;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** The live mandate table with one limit raised, for one role and one category; every other answer stays as it is. */
final class WidenedTable {

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");
    private static final Pattern ANYTHING_BUT = Pattern.compile("not\\(\\s*(\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*)\\s*\\)");
    private final DmnModelInstance model;
    private final DecisionTable table;

    private WidenedTable(DmnModelInstance model, DecisionTable table) {
        this.model = model;
        this.table = table;
    }

    /**
     * @param live the file with the live table
     * @return the changed file; empty when the table is written in a way that only a person can change
     */
    static Optional<String> of(byte[] live, Widening.Proposal proposal) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(live));
        Decision decision = model.getModelElementById(DraftReader.MANDATE);
        WidenedTable widened = new WidenedTable(model, (DecisionTable) decision.getExpression());
        return widened.raise(proposal) ? Optional.of(Dmn.convertToString(model)) : Optional.empty();
    }

    private boolean raise(Widening.Proposal proposal) {
        int role = inputOf("role");
        int category = inputOf("category");
        int limit = outputs().indexOf("limitPerComplaint");
        List<Rule> rules = new ArrayList<>(table.getRules());
        if (table.getHitPolicy() != HitPolicy.UNIQUE || role < 0 || category < 0 || limit < 0 || proposal.row().row() > rules.size()) {
            return false;
        }
        return narrowed(rules.get(proposal.row().row() - 1), role, Code.of(proposal.role()), proposal)
                .flatMap(rule -> narrowed(rule, category, proposal.category(), proposal))
                .map(rule -> {
                    new ArrayList<>(rule.getOutputEntries()).get(limit).getText().setTextContent(Euro.text(proposal.raised()));
                    describe(rule, proposal);
                    return true;
                }).orElse(false);
    }

    private int inputOf(String expression) {
        return table.getInputs().stream().map(Input::getInputExpression).map(input -> input.getText().getTextContent().strip()).toList().indexOf(expression);
    }

    private List<String> outputs() {
        return table.getOutputs().stream().map(Output::getName).toList();
    }

    /** @return the row itself when it is about this value alone, or else a row of its own for it, of which the other one lets go */
    private Optional<Rule> narrowed(Rule rule, int column, String value, Widening.Proposal proposal) {
        Text condition = condition(rule, column);
        String literal = "\"" + value + "\"";
        if (condition.getTextContent().strip().equals(literal)) {
            return Optional.of(rule);
        }
        return without(condition.getTextContent().strip(), literal).map(rest -> {
            Rule own = copied(rule, "%s_%s_%s".formatted(Code.of(proposal.role()), proposal.category(), value));
            condition(own, column).setTextContent(literal);
            condition.setTextContent(rest);
            return own;
        });
    }

    private static Text condition(Rule rule, int column) {
        return new ArrayList<>(rule.getInputEntries()).get(column).getText();
    }

    private static Optional<String> without(String condition, String literal) {
        if (condition.isEmpty() || condition.equals("-")) {
            return Optional.of("not(%s)".formatted(literal));
        }
        var anythingBut = ANYTHING_BUT.matcher(condition);
        if (anythingBut.matches()) {
            return Optional.of("not(%s, %s)".formatted(anythingBut.group(1), literal));
        }
        if (!LITERALS.matcher(condition).matches()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(condition.split("\\s*,\\s*")).filter(other -> !other.equals(literal)).collect(Collectors.joining(", ")));
    }

    private Rule copied(Rule rule, String about) {
        Rule copy = named(Rule.class, rule.getId() + "_" + about);
        table.insertElementAfter(copy, rule);
        rule.getInputEntries().forEach(entry -> {
            InputEntry same = named(InputEntry.class, entry.getId() + "_" + about);
            same.setText(text(entry.getText()));
            copy.getInputEntries().add(same);
        });
        rule.getOutputEntries().forEach(entry -> {
            OutputEntry same = named(OutputEntry.class, entry.getId() + "_" + about);
            same.setText(text(entry.getText()));
            copy.getOutputEntries().add(same);
        });
        return copy;
    }

    private <T extends DmnElement> T named(Class<T> type, String id) {
        T made = model.newInstance(type);
        String free = id;
        for (int again = 2; model.getModelElementById(free) != null; again++) {
            free = id + "_" + again;
        }
        made.setId(free);
        return made;
    }

    private Text text(Text text) {
        Text same = model.newInstance(Text.class);
        same.setTextContent(text.getTextContent());
        return same;
    }

    private void describe(Rule rule, Widening.Proposal proposal) {
        Description why = model.newInstance(Description.class);
        why.setTextContent("Granted unchanged %d of the last %d times between %s and %s euro".formatted(
                proposal.unchanged(), proposal.seen(), Euro.text(proposal.limit()), Euro.text(proposal.raised())));
        rule.setDescription(why);
    }
}
