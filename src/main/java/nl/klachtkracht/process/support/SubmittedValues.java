package nl.klachtkracht.process.support;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What people submit lives for one transaction: only the fields the form asks for pass, and each as a transient value, so that a
 * delegate can write them to our tables and nothing of them stays in the engine.
 */
final class SubmittedValues {

    private final FormFields forms = new FormFields();
    private final ProcessEngineConfigurationImpl engine;

    SubmittedValues(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    VariableMap ofTask(String taskId, Map<String, Object> sent) {
        return transients(sent, asked(taskId, this::askedByTask));
    }

    VariableMap ofStart(String processDefinitionId, Map<String, Object> sent) {
        return transients(sent, asked(processDefinitionId, this::askedAtStart));
    }

    private AskedQuestions asked(String id, BiFunction<CommandContext, String, AskedQuestions> find) {
        CommandExecutor commands = engine.getCommandExecutorTxRequired();
        return commands.execute(context -> find.apply(context, id));
    }

    private AskedQuestions askedByTask(CommandContext context, String taskId) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task == null || task.getTaskDefinition() == null || task.getTaskDefinition().getCamundaFormDefinitionKey() == null) {
            return AskedQuestions.NONE;
        }
        return forms.of(context, task.getProcessDefinition().getDeploymentId(),
                (String) task.getTaskDefinition().getCamundaFormDefinitionKey().getValue(task));
    }

    private AskedQuestions askedAtStart(CommandContext context, String processDefinitionId) {
        ProcessDefinitionEntity definition = engine.getDeploymentCache().findDeployedProcessDefinitionById(processDefinitionId);
        if (definition.getStartFormDefinition() == null || definition.getStartFormDefinition().getCamundaFormDefinitionKey() == null) {
            return AskedQuestions.NONE;
        }
        return forms.of(context, definition.getDeploymentId(),
                definition.getStartFormDefinition().getCamundaFormDefinitionKey().getExpressionText());
    }

    /** One variable for all, and one for what a process owner asks besides: no field, whatever its name, can stand in for a fact that a gateway asks for. */
    private static VariableMap transients(Map<String, Object> sent, AskedQuestions asked) {
        Map<String, Object> accepted = new HashMap<>();
        if (sent != null) {
            sent.forEach((name, value) -> {
                if (asked.has(name)) {
                    accepted.put(name, value instanceof TypedValue typed ? typed.getValue() : value);
                }
            });
        }
        return Variables.createVariables().putValueTyped(Submitted.VARIABLE, Variables.untypedValue(accepted, true))
                .putValueTyped(Submitted.ADDED, Variables.untypedValue(asked.added(accepted), true));
    }
}
