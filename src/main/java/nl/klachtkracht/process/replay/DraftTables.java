package nl.klachtkracht.process.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.klachtkracht.process.support.DecisionTables;
import nl.klachtkracht.process.support.TableEvaluation;
import org.camunda.bpm.dmn.engine.DmnDecision;

/** The live tables, and in the place of some of them those of a file that nobody deployed. */
final class DraftTables implements DecisionTables {

    /** It gets its version when it is deployed. */
    private static final int NO_VERSION = 0;
    private final Map<String, DmnDecision> drafts;
    private final DecisionTables live;
    private final TableEvaluation evaluation;

    DraftTables(Map<String, DmnDecision> drafts, DecisionTables live, TableEvaluation evaluation) {
        this.drafts = drafts;
        this.live = live;
        this.evaluation = evaluation;
    }

    boolean has(String table) {
        return drafts.containsKey(table);
    }

    @Override
    public Optional<Answer> ask(String table, Map<String, Object> inputs) {
        return has(table) ? evaluation.ask(drafts.get(table), NO_VERSION, inputs) : live.ask(table, inputs);
    }

    @Override
    public List<String> conditions(String table, int column) {
        return has(table) ? evaluation.conditions(drafts.get(table), column) : live.conditions(table, column);
    }
}
