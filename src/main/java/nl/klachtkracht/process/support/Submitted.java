package nl.klachtkracht.process.support;

import nl.klachtkracht.refusal.Answers;
import org.camunda.bpm.engine.delegate.VariableScope;

import java.util.Map;

/** What the form that was just submitted sent; it lives as long as the transaction and is kept nowhere in the engine. */
public final class Submitted {

    static final String VARIABLE = "submitted";

    private Submitted() {
    }

    @SuppressWarnings("unchecked")
    public static Answers by(VariableScope scope) {
        Map<String, Object> values = (Map<String, Object>) scope.getVariable(VARIABLE);
        return new Answers(values == null ? Map.of() : values);
    }
}
