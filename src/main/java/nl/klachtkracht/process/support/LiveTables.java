package nl.klachtkracht.process.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.springframework.stereotype.Component;

/** The newest version of each table. */
@Component
public class LiveTables implements DecisionTables {

    private final ProcessEngine engine;
    private final TableEvaluation evaluation;

    LiveTables(ProcessEngine engine, TableEvaluation evaluation) {
        this.engine = engine;
        this.evaluation = evaluation;
    }

    @Override
    public Optional<Answer> ask(String table, Map<String, Object> inputs) {
        return Optional.ofNullable(newest(table)).flatMap(newest -> evaluation.ask(newest, newest.getVersion(), inputs));
    }

    @Override
    public List<String> named(String table, String input) {
        return evaluation.named(newest(table), input);
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
}
