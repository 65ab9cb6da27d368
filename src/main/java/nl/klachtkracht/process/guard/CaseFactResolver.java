package nl.klachtkracht.process.guard;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/** The facts of {@code execution} and {@code task} that an expression may read; their methods lead to every service of the engine. */
final class CaseFactResolver extends ReadingResolver {

    private static final Map<String, Function<DelegateExecution, Object>> EXECUTION = Map.of(
            "id", DelegateExecution::getId,
            "businessKey", DelegateExecution::getBusinessKey,
            "processBusinessKey", DelegateExecution::getProcessBusinessKey,
            "processInstanceId", DelegateExecution::getProcessInstanceId,
            "processDefinitionId", DelegateExecution::getProcessDefinitionId,
            "activityInstanceId", DelegateExecution::getActivityInstanceId);

    private static final Map<String, Function<DelegateTask, Object>> TASK = Map.of(
            "id", DelegateTask::getId,
            "taskDefinitionKey", DelegateTask::getTaskDefinitionKey,
            "executionId", DelegateTask::getExecutionId,
            "processInstanceId", DelegateTask::getProcessInstanceId,
            "processDefinitionId", DelegateTask::getProcessDefinitionId);

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base instanceof DelegateExecution execution && EXECUTION.containsKey(property)) {
            context.setPropertyResolved(true);
            return EXECUTION.get(property).apply(execution);
        }
        if (base instanceof DelegateTask task && TASK.containsKey(property)) {
            context.setPropertyResolved(true);
            return TASK.get(property).apply(task);
        }
        return null;
    }
}
