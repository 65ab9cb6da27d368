package nl.klachtkracht.process.support;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Asks the newest version of a process owner's table, and says which row answered. The table is evaluated outside the engine's
 * commands: one that fails does not take the caller's transaction with it.
 */
@Component
public class DecisionTables {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private final ProcessEngine engine;
    private final ThreadLocal<Integer> matchedRow = new ThreadLocal<>();
    private final DmnEngine tables;

    DecisionTables(ProcessEngine engine) {
        this.engine = engine;
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(this::remember));
        this.tables = configuration.buildEngine();
    }

    /**
     * What a table answered.
     *
     * @param values outputs by name
     * @param row counted from 1
     */
    public record Answer(Map<String, Object> values, String table, int version, int row) {
    }

    /** @return empty when no row answers, or when there is no such table */
    public Optional<Answer> ask(String table, Map<String, Object> inputs) {
        DecisionDefinitionEntity newest = newest(table);
        if (newest == null) {
            return Optional.empty();
        }
        DmnDecisionResultEntries answer = tables.evaluateDecision(newest, inputs).getFirstResult();
        try {
            return answer == null ? Optional.empty()
                    : Optional.of(new Answer(answer.getEntryMap(), table, newest.getVersion(), matchedRow.get()));
        } finally {
            matchedRow.remove();
        }
    }

    /** @return the texts that the rows of a table name where they look at this input, each once; a row may name several, or any other */
    public List<String> named(String table, String input) {
        DmnDecisionTableImpl rows = (DmnDecisionTableImpl) newest(table).getDecisionLogic();
        return IntStream.range(0, rows.getInputs().size()).filter(column -> input.equals(rows.getInputs().get(column).getExpression().getExpression().strip())).boxed()
                .flatMap(column -> rows.getRules().stream().map(rule -> rule.getConditions().get(column).getExpression()))
                .filter(text -> text != null && !text.strip().startsWith("not"))
                .flatMap(text -> TEXT.matcher(text).results().map(found -> found.group(1))).distinct().toList();
    }

    /** @return null when there is none */
    private DecisionDefinitionEntity newest(String table) {
        ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            // Asking the cache for a table that is not there would throw, and so roll back whatever the caller does.
            DecisionDefinitionEntity latest = context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(table);
            return latest == null ? null : configuration.getDeploymentCache().resolveDecisionDefinition(latest);
        });
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
