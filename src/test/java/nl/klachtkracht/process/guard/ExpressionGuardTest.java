package nl.klachtkracht.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.process.deployment.BesideTheGate;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything here goes through real models, as a process owner could deploy them. */
@JourneyTest
class ExpressionGuardTest {

    private static final String PROPERTY = "klachtkracht.guard.reached";

    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private DecisionService decisions;

    @AfterEach
    void cleanUp() {
        System.clearProperty(PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${true}", "${1 < 2}", "${amount == 5}", "${amount > 1 and words == 'a'}", "${empty nothing}", "${not yes or yes}",
        "${yes ? true : false}", "${numbers[0] == 7}", "${facts.key == 'value'}", "${facts['key'] == 'value'}",
        "${execution.processBusinessKey == 'K-2026-000001'}", "${execution.id != null}",
        "${guardSample.referenceOf(execution) == 'K-2026-000001'}", "${guardSample.twice(amount) == 10}",
        "${dateTime().plusDays(2).toDate() > now()}"})
    void whatModelsNeedWorks(String condition) {
        assertThat(walks(condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${''.getClass().forName('java.lang.Runtime') != null}",
        "${''.class.forName('java.lang.Runtime') != null}",
        "${''['class'] != null}",
        "${words.getClass() != null}",
        "${words.bytes != null}",
        "${words.equals('a')}",
        "${words.toString() == 'a'}",
        "${amount.class.classLoader != null}",
        "${numbers.getClass().getClassLoader() != null}",
        "${numbers.add(3)}",
        "${facts.put('a', 'b') == null}",
        "${execution.getClass() != null}",
        "${execution.processEngineServices != null}",
        "${execution.getProcessEngineServices().getRuntimeService() != null}",
        "${execution.getProcessEngine() != null}",
        "${execution.bpmnModelInstance != null}",
        "${execution.setVariable('amount', 50000) == null}",
        "${execution.getVariable('amount') == 5}",
        "${execution.variables != null}",
        "${execution.getProcessBusinessKey() != null}",
        "${authenticatedUserId.class != null}",
        "${guardSample.class != null}",
        "${guardSample.getClass() != null}",
        "${guardSample.hashCode() > 0 or true}",
        "${guardSample.everybody() == 'static'}",
        "${guardSample.notify() == null}",
        "${dateTime().class != null}",
        "${dateTime().getChronology() != null}",
        "${dateTime().getZone() != null}",
        "${now().setTime(0) == null}",
        "${now().class != null}",
        "${currentUserGroups().class != null}",
        "${S('{}') != null}",
        "${JSON('{}') != null}",
        "${XML('<a/>') != null}",
        "${runtimeService != null}",
        "${identityService.newUser('mallory') != null}",
        "${dataSource.connection != null}",
        "${environment != null}",
        "${systemProperties != null}",
        "${processEngine != null}",
        "${people.hire('mallory','m','m','m','Secret-mallory-1',numbers) == null}",
        "${jdbcTemplate != null}",
        "${variableContext.class != null}",
        "${T(java.lang.Runtime) != null}",
        "${java.lang.Runtime != null}",
        "#{''.getClass().forName('java.lang.Runtime') != null}"})
    void theRestIsRefused(String condition) {
        assertThatThrownBy(() -> walks(condition)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aRefusalSaysWhatIsOpen() {
        assertThatThrownBy(() -> walks("${execution.processEngineServices != null}"))
                .hasMessageContaining("An expression may not use \"processEngineServices\" of a ExecutionEntity: it may call the beans opened to models");
    }

    @Test
    void aVariableCannotTakeTheNameOfABean() {
        start(conditional("${guardSample.twice(2) == 4}"), Map.of("guardSample", "mine"));

        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("guarded").count()).isZero();
    }

    @Test
    void expressionsOfServiceTasksAndListenersAreGuardedToo() {
        assertThatThrownBy(() -> start(Bpmn.createExecutableProcess("guarded").camundaHistoryTimeToLive(1).startEvent()
                .serviceTask().camundaExpression("${''.class.forName('java.lang.System').setProperty('" + PROPERTY + "', 'yes')}")
                .endEvent().done(), Map.of())).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> start(Bpmn.createExecutableProcess("guarded").camundaHistoryTimeToLive(1).startEvent()
                .camundaExecutionListenerExpression("end", "${execution.processEngineServices.runtimeService.suspend()}")
                .endEvent().done(), Map.of())).isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> start(Bpmn.createExecutableProcess("guarded").camundaHistoryTimeToLive(1).startEvent()
                .serviceTask().camundaDelegateExpression("${processEngine}")
                .endEvent().done(), Map.of())).isInstanceOf(ProcessEngineException.class);
        assertThat(System.getProperty(PROPERTY)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "feel", "feel-scala", "ruby", "python"})
    void scriptsAreRefusedInEveryLanguage(String language) {
        BpmnModelInstance model = Bpmn.createExecutableProcess("guarded").camundaHistoryTimeToLive(1).startEvent()
                .scriptTask().scriptFormat(language).scriptText("${''.class.forName('java.lang.System').setProperty('" + PROPERTY + "','yes')}")
                .endEvent().done();

        assertThatThrownBy(() -> start(model, Map.of())).hasMessageContaining("A model may not contain a script (" + language + ")");
        assertThat(System.getProperty(PROPERTY)).isNull();
    }

    @Test
    void javaClassesAndShellTasksAreRefused() {
        assertThatThrownBy(() -> start(Bpmn.createExecutableProcess("guarded").camundaHistoryTimeToLive(1).startEvent()
                .serviceTask().camundaClass("org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior")
                .endEvent().done(), Map.of())).hasStackTraceContaining("A model may not name a Java class");
        BpmnModelInstance shell = Bpmn.createExecutableProcess("guarded").camundaHistoryTimeToLive(1).startEvent()
                .serviceTask("shell").camundaType("shell").endEvent().done();
        CamundaField command = shell.newInstance(CamundaField.class);
        command.setCamundaName("command");
        command.setCamundaStringValue("true");
        shell.<ServiceTask>getModelElementById("shell").builder().addExtensionElement(command);

        assertThatThrownBy(() -> start(shell, Map.of())).hasStackTraceContaining("nor use a shell or mail task");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy", "feel"})
    void tablesAreGuardedToo(String language) {
        String attack = language.equals("feel")
                ? "{f: function(k, v) external {java: {class: \"java.lang.System\", method signature: \"setProperty(java.lang.String, java.lang.String)\"}},"
                        + " r: f(\"" + PROPERTY + "\", \"yes\")}.r"
                : "${''.class.forName('java.lang.System').setProperty('" + PROPERTY + "','yes')}";
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="d" name="d" namespace="test">
                  <decision id="guardedTable" name="Guarded" camunda:historyTimeToLive="1">
                    <variable id="v" name="v" typeRef="string"/>
                    <literalExpression id="l" expressionLanguage="%s"><text><![CDATA[%s]]></text></literalExpression>
                  </decision>
                </definitions>""".formatted(language, attack);
        BesideTheGate.deploy(repository, repository.createDeployment().addString("guarded.dmn", table));

        Object outcome = outcomeOf("guardedTable");

        assertThat(System.getProperty(PROPERTY)).isNull();
        assertThat(outcome).isIn("refused", "nothing");
    }

    private Object outcomeOf(String table) {
        try {
            Object result = decisions.evaluateDecisionByKey(table).variables(Map.of()).evaluate().getSingleEntry();
            return result == null ? "nothing" : result;
        } catch (RuntimeException refused) {
            return "refused";
        }
    }

    private boolean walks(String condition) {
        start(conditional(condition), Map.of());
        return runtime.createProcessInstanceQuery().processDefinitionKey("guarded").count() == 0;
    }

    private static BpmnModelInstance conditional(String condition) {
        return Bpmn.createExecutableProcess("guarded").camundaHistoryTimeToLive(1).startEvent()
                .exclusiveGateway("question").condition("yes", condition).endEvent()
                .moveToLastGateway().condition("no", "${false}").userTask().endEvent().done();
    }

    private void start(BpmnModelInstance model, Map<String, Object> more) {
        BesideTheGate.deploy(repository, repository.createDeployment().addModelInstance("guarded.bpmn", model));
        Map<String, Object> variables = new HashMap<>(Map.of("amount", 5, "words", "a", "yes", true));
        variables.put("nothing", null);
        variables.put("numbers", Variables.objectValue(new ArrayList<>(List.of(7, 8)), true).create());
        variables.put("facts", Variables.objectValue(new HashMap<>(Map.of("key", "value")), true).create());
        variables.putAll(more);
        runtime.startProcessInstanceByKey("guarded", "K-2026-000001", variables);
    }
}
