package nl.klachtkracht.process.support;

import static org.assertj.core.api.Assertions.assertThat;

import nl.klachtkracht.JourneyTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@JourneyTest
class EngineSettingsTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcTemplate database;

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Test
    void whatPeopleTypeIsKeptOutOfTheEnginesHistory() {
        assertThat(settings().getHistoryLevel()).isInstanceOf(HistoryWithoutForms.class);
    }

    @Test
    void holesOfThePlatformStayClosed() {
        assertThat(settings().isAuthorizationEnabled()).isTrue();
        assertThat(settings().isEnablePasswordPolicy()).isTrue();
        assertThat(settings().isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings().isJavaSerializationFormatEnabled()).isFalse();
        assertThat(settings().isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings().isEnableXxeProcessing()).isFalse();
        assertThat(settings().getQueryMaxResultsLimit()).isEqualTo(1000);
        assertThat(settings().getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
        assertThat(settings().isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
    }

    @Test
    void aModelThatDoesNotSayHowLongItIsKeptIsKeptForTwoYears() {
        RepositoryService repository = engine.getRepositoryService();
        BpmnModelInstance model = Bpmn.createExecutableProcess("keptForAWhile").startEvent().endEvent().done();
        model.<Process>getModelElementById("keptForAWhile").removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "historyTimeToLive");
        String deployment = repository.createDeployment().addModelInstance("kept-for-a-while.bpmn", model).deploy().getId();

        assertThat(repository.createProcessDefinitionQuery().deploymentId(deployment).processDefinitionKey("keptForAWhile").singleResult()
                .getHistoryTimeToLive()).isEqualTo(730);
    }

    @Test
    void dueTimersAreFoundWithoutReadingTheWholeTable() {
        assertThat(settings().isEnsureJobDueDateNotNull()).isTrue();
        assertThat(settings().isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(database.queryForList("select indexname from pg_indexes where schemaname = 'public'", String.class))
                .contains("klachtkracht_job_duedate", "klachtkracht_task_parent");
        assertThat(database.queryForObject("show jit", String.class)).isEqualTo("off");
        assertThat(database.queryForObject("show TimeZone", String.class)).isEqualTo("UTC");
    }
}
