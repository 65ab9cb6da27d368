package nl.klachtkracht.process.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a process owner's tables, and says which row answered. */
public interface DecisionTables {

    /**
     * What a table answered.
     *
     * @param values outputs by name
     * @param row counted from 1
     */
    record Answer(Map<String, Object> values, String table, int version, int row) {
    }

    /** @return empty when no row answers, or when there is no such table */
    Optional<Answer> ask(String table, Map<String, Object> inputs);

    /** @return the texts that the rows of a table name where they look at this input, each once; a row may name several, or any other */
    List<String> named(String table, String input);
}
