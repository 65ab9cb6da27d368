package nl.klachtkracht.process.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;

/**
 * Evaluates tables, live ones and drafts alike, outside the engine's commands: one that fails does not take the caller's transaction with it.
 * FEEL is the only language it speaks, since FEEL reaches nothing but its inputs; whatever else a cell is written in could run anything.
 */
@Component
public class TableEvaluation {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private final ThreadLocal<Integer> matchedRow = new ThreadLocal<>();
    private final DmnEngine tables;

    TableEvaluation() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(this::remember));
        configuration.setScriptEngineResolver(language -> notFeel(language));
        configuration.setElProvider(expression -> notFeel("JUEL"));
        this.tables = configuration.buildEngine();
    }

    /** @return every decision of a file that nobody deployed, ready to be asked */
    public List<DmnDecision> read(DmnModelInstance file) {
        return tables.parseDecisions(file);
    }

    /**
     * @return empty when no row answers
     * @throws IllegalStateException when a cell cannot be evaluated, or more rows answer than may
     */
    public Optional<DecisionTables.Answer> ask(DmnDecision table, int version, Map<String, Object> inputs) {
        try {
            DmnDecisionResultEntries answer = tables.evaluateDecision(table, inputs).getFirstResult();
            return answer == null ? Optional.empty()
                    : Optional.of(new DecisionTables.Answer(answer.getEntryMap(), table.getKey(), version, matchedRow.get()));
        } catch (DmnEngineException | FeelException unusable) {
            throw new IllegalStateException("Table %s could not be evaluated".formatted(table.getKey()), unusable);
        } finally {
            matchedRow.remove();
        }
    }

    /** @return the texts that the rows of a table name where they look at this input, each once; a row may name several, or any other */
    public List<String> named(DmnDecision table, String input) {
        DmnDecisionTableImpl rows = (DmnDecisionTableImpl) table.getDecisionLogic();
        return IntStream.range(0, rows.getInputs().size()).filter(column -> input.equals(rows.getInputs().get(column).getExpression().getExpression().strip())).boxed()
                .flatMap(column -> rows.getRules().stream().map(rule -> rule.getConditions().get(column).getExpression()))
                .filter(text -> text != null && !text.strip().startsWith("not"))
                .flatMap(text -> TEXT.matcher(text).results().map(found -> found.group(1))).distinct().toList();
    }

    private static <T> T notFeel(String language) {
        throw new IllegalStateException("A cell of a table is written in %s; tables are written in FEEL.".formatted(language));
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        List<DmnEvaluatedDecisionRule> matching = event.getMatchingRules();
        if (!matching.isEmpty()) {
            DmnDecision decision = event.getDecisionTable();
            List<String> ids = ((DmnDecisionTableImpl) decision.getDecisionLogic()).getRules().stream().map(rule -> rule.getId()).toList();
            matchedRow.set(ids.indexOf(matching.get(0).getId()) + 1);
        }
    }
}
