package nl.klachtkracht.process.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.klachtkracht.process.support.DecisionTables;
import nl.klachtkracht.process.support.TableEvaluation;
import org.camunda.bpm.dmn.engine.DmnDecision;

/** Tables as they stand in files, whether anybody deployed those or not. */
final class DraftTables implements DecisionTables {

    /** A file gets its version when it is deployed. */
    private static final int NO_VERSION = 0;
    private final Map<String, DmnDecision> decisions;
    private final TableEvaluation evaluation;

    DraftTables(Map<String, DmnDecision> decisions, TableEvaluation evaluation) {
        this.decisions = Map.copyOf(decisions);
        this.evaluation = evaluation;
    }

    /** @return these tables, and in the place of some of them those of a file */
    DraftTables with(Map<String, DmnDecision> drafts) {
        Map<String, DmnDecision> together = new HashMap<>(decisions);
        together.putAll(drafts);
        return new DraftTables(together, evaluation);
    }

    @Override
    public Optional<Answer> ask(String table, Map<String, Object> inputs) {
        return Optional.ofNullable(decisions.get(table)).flatMap(decision -> evaluation.ask(decision, NO_VERSION, inputs));
    }

    @Override
    public List<String> named(String table, String input) {
        return evaluation.named(decisions.get(table), input);
    }
}
