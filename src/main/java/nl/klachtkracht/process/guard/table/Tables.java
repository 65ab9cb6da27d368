package nl.klachtkracht.process.guard.table;

import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.instance.Input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All decision tables that would be live together; of two with the same id the one that was sent. */
final class Tables {

    static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, ReadTable> byKey = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private final Map<String, Set<String>> listed = new HashMap<>();
    private final List<Finding> unreadable = new ArrayList<>();

    private Tables() {
    }

    static Tables of(Candidate candidate) {
        Tables tables = new Tables();
        candidate.tables().stream().sorted(Comparator.comparing(Candidate.Table::sent)).forEach(tables::read);
        return tables;
    }

    private void read(Candidate.Table file) {
        try {
            ENGINE.parseDecisions(file.model()).forEach(decision -> keep(file.file(), decision));
            file.model().getModelElementsByType(Input.class).stream().filter(input -> input.getInputValues() != null)
                    .forEach(input -> listed.put(input.getId(), new TreeSet<>(FeelText.texts(input.getInputValues().getText().getTextContent()))));
        } catch (RuntimeException noTable) {
            unreadable.add(Finding.refusal(file.file(), file.file(), "the engine cannot read it: " + last(noTable),
                    "open it in Camunda Modeler, mend it and deploy it again"));
        }
    }

    private void keep(String file, DmnDecision decision) {
        byKey.remove(decision.getKey());
        others.remove(decision.getKey());
        if (decision.isDecisionTable()) {
            byKey.put(decision.getKey(), new ReadTable(file, decision));
        } else {
            others.put(decision.getKey(), file);
        }
    }

    Collection<ReadTable> all() {
        return byKey.values();
    }

    Optional<ReadTable> find(KnownTable known) {
        return Optional.ofNullable(byKey.get(known.key()));
    }

    /** A table that may be evaluated before it is live. */
    Optional<ReadTable> plain(KnownTable known) {
        return find(known).filter(ReadTable::isPlain);
    }

    /** @return the file in which a decision of this id is something else than a table */
    Optional<String> otherwise(KnownTable known) {
        return Optional.ofNullable(others.get(known.key()));
    }

    Stream<Finding> unreadable() {
        return unreadable.stream();
    }

    /** @return all texts that any table answers with as this output */
    Stream<String> textsAnswered(String output) {
        return all().stream().flatMap(table -> table.conclusions(output).stream()).flatMap(text -> FeelText.texts(text).stream());
    }

    /** @return the values a process owner listed as possible for a column; empty when none were listed */
    Set<String> listed(String column) {
        return listed.getOrDefault(column, Set.of());
    }

    private static String last(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage()).replaceAll("[.;\\s]+$", "");
    }
}
