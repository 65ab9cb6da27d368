package nl.klachtkracht.process.guard.table;

import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/** All decision tables that would be live together; of two with the same id the one that was sent. */
final class Tables {

    static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    /** Live files stay the same from one deployment to the next, and so does what their tables answered. */
    private static final Map<DmnModelInstance, List<Told>> READ = Collections.synchronizedMap(new WeakHashMap<>());
    private final Map<String, ReadTable> byKey = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private final Map<String, Set<String>> listed = new HashMap<>();
    private final List<Finding> unreadable = new ArrayList<>();

    private Tables(Candidate candidate) {
        candidate.tables().stream().sorted(Comparator.comparing(Candidate.Table::sent)).forEach(this::read);
    }

    static Tables of(Candidate candidate) {
        return candidate.once(Tables.class, Tables::new);
    }

    /** @return whether tables could answer otherwise than when they went live: their conditions are tried with what forms and tables offer */
    static boolean mayAnswerOtherwise(Candidate candidate) {
        return candidate.tables().stream().anyMatch(Candidate.Table::sent) || candidate.forms().stream().anyMatch(Candidate.Form::sent);
    }

    /** @param table null when the decision is something else than a table */
    private record Told(String key, ReadTable table) {

        static List<Told> by(Candidate.Table file) {
            return ENGINE.parseDecisions(file.model()).stream()
                    .map(decision -> new Told(decision.getKey(), decision.isDecisionTable() ? new ReadTable(file.file(), decision) : null)).toList();
        }
    }

    private void read(Candidate.Table file) {
        try {
            READ.computeIfAbsent(file.model(), model -> Told.by(file)).forEach(decision -> keep(file.file(), decision));
            file.model().getModelElementsByType(Input.class).stream().filter(input -> input.getInputValues() != null)
                    .forEach(input -> listed.put(input.getId(), new TreeSet<>(FeelText.texts(input.getInputValues().getText().getTextContent()))));
        } catch (RuntimeException noTable) {
            unreadable.add(Finding.refusal(file.file(), file.file(), "the engine cannot read it: " + last(noTable),
                    "open it in Camunda Modeler, mend it and deploy it again"));
        }
    }

    private void keep(String file, Told decision) {
        byKey.remove(decision.key());
        others.remove(decision.key());
        if (decision.table() != null) {
            byKey.put(decision.key(), decision.table());
        } else {
            others.put(decision.key(), file);
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
        return String.valueOf(last.getMessage()).replaceFirst("^[A-Z]+-\\d+ ", "").replaceAll("'\\w+Impl\\{.*?\\}' ", "").replaceAll("[.;\\s]+$", "");
    }
}
