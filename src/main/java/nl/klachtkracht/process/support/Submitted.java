package nl.klachtkracht.process.support;

import nl.klachtkracht.answer.NewAnswer;
import nl.klachtkracht.refusal.Answers;
import org.camunda.bpm.engine.delegate.VariableScope;

import java.util.List;
import java.util.Map;

/** What the form that was just submitted sent; it lives as long as the transaction and is kept nowhere in the engine. */
public final class Submitted {

    static final String VARIABLE = "submitted";
    static final String ADDED = "submittedBesides";

    private Submitted() {
    }

    @SuppressWarnings("unchecked")
    public static Answers by(VariableScope scope) {
        Map<String, Object> values = (Map<String, Object>) scope.getVariable(VARIABLE);
        return new Answers(values == null ? Map.of() : values);
    }

    /** @return what was answered to questions that a process owner added to the form */
    @SuppressWarnings("unchecked")
    public static List<NewAnswer> addedBy(VariableScope scope) {
        List<NewAnswer> answers = (List<NewAnswer>) scope.getVariable(ADDED);
        return answers == null ? List.of() : answers;
    }
}
