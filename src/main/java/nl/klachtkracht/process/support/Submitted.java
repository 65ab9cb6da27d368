package nl.klachtkracht.process.support;

import nl.klachtkracht.refusal.Answers;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What the form that was just submitted sent; it lives as long as the transaction and is kept nowhere in the engine. */
public final class Submitted {

    private Submitted() {
    }

    public static Answers by(VariableScope scope) {
        return new Answers(scope.getVariables());
    }
}
