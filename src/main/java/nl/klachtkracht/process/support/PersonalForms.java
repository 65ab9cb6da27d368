package nl.klachtkracht.process.support;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

/** The form service, with facts from our tables in every form that opens and nothing kept of what is submitted. */
final class PersonalForms extends FormServiceImpl {

    private final SubmittedValues submitted;
    private final Supplier<TaskFacts> facts;

    PersonalForms(SubmittedValues submitted, Supplier<TaskFacts> facts) {
        this.submitted = submitted;
        this.facts = facts;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> formVariables, boolean deserializeObjectValues) {
        VariableMap variables = super.getTaskFormVariables(taskId, formVariables, deserializeObjectValues);
        facts.get().of(taskId).forEach((name, fact) -> {
            if (formVariables == null || formVariables.contains(name)) {
                variables.putValueTyped(name, Variables.stringValue(fact));
            }
        });
        return variables;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        super.submitTaskForm(taskId, submitted.ofTask(taskId, properties));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return super.submitTaskFormWithVariablesInReturn(taskId, submitted.ofTask(taskId, properties), deserializeValues);
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return super.submitStartForm(processDefinitionId, submitted.ofStart(processDefinitionId, properties));
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, String businessKey, Map<String, Object> properties) {
        return super.submitStartForm(processDefinitionId, submitted.ofStart(processDefinitionId, properties));
    }
}
