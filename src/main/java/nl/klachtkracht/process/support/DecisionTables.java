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

/**
 * Asks the newest version of a process owner's table, and says which row answered. The table is evaluated outside the engine's
 * commands: one that fails does not take the caller's transaction with it.
 */
@Component
public class DecisionTables {

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

    /** @return what the rules of a table say in one column of their conditions, without quotes */
    public List<String> conditions(String table, int column) {
        return ((DmnDecisionTableImpl) newest(table).getDecisionLogic()).getRules().stream()
                .map(rule -> rule.getConditions().get(column).getExpression())
                .map(text -> text.replace("\"", "").strip())
                .toList();
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
