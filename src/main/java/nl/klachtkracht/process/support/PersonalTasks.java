package nl.klachtkracht.process.support;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

import java.util.Map;

/** The task service, with nothing kept of what is sent when a task is completed or resolved. */
final class PersonalTasks extends TaskServiceImpl {

    private final SubmittedValues submitted;
    private final SecondTry secondTry;

    PersonalTasks(SubmittedValues submitted, SecondTry secondTry) {
        this.submitted = submitted;
        this.secondTry = secondTry;
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        secondTry.run(taskId, () -> super.complete(taskId, submitted.ofTask(taskId, variables)));
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return secondTry.call(taskId, () ->
                super.completeWithVariablesInReturn(taskId, submitted.ofTask(taskId, variables), deserializeValues));
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        super.resolveTask(taskId, submitted.ofTask(taskId, variables));
    }
}
