package nl.klachtkracht.process.support;

import org.camunda.bpm.engine.delegate.VariableScope;

/** A process variable with its name and type in one place. Only ids and the facts that gateways ask for are kept in variables. */
public record Variable<T>(String name, Class<T> type) {

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    public T from(VariableScope scope) {
        return type.cast(scope.getVariable(name));
    }
}
