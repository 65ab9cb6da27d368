package nl.klachtkracht.process.support;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import java.util.List;

/** Every setting of the engine that keeps a promise or closes a hole; {@code EngineSettingsTest} pins each. */
final class EngineSettings extends AbstractProcessEnginePlugin {

    private static final int MOST_ROWS_PER_QUERY = 1000;
    /** For a model that does not say how long it is kept; without it the engine would refuse such a model in words of its own. */
    private static final String TWO_YEARS = "P730D";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new HistoryWithoutForms()));
        engine.setHistory(HistoryWithoutForms.NAME);
        engine.setHistoryTimeToLive(TWO_YEARS);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnsureJobDueDateNotNull(true);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setEnablePasswordPolicy(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(true);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableXxeProcessing(false);
        engine.setQueryMaxResultsLimit(MOST_ROWS_PER_QUERY);
        engine.setUserResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9._-]*");
        engine.setGroupResourceWhitelistPattern("[a-z0-9]+(-[a-z0-9]+)*");
        // Who guesses at a password is stopped by address; the engine's own lock would shut out the person guessed at.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
        engine.setLoginDelayMaxTime(0);
    }
}
