package nl.klachtkracht.process.conformance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.clock.Period;
import nl.klachtkracht.process.access.AsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Counts which way cases took and where somebody moved them, per process and version. */
@Component
class ConformanceFigures {

    private static final int DIGITS = 4;
    private static final List<String> NOTES = List.of(
            "Every case is counted once, by how its story ended; where a story goes several ways at once, by where each of them ended, with a + between them.",
            "Counted are cases that ended in these days and cases that still run. A case that a deployment moved to another version counts for the one it is in now;"
                    + " there it is not looked at how it came to a step.",
            "Seen is where a case went. That somebody put off a timer, suspended a case or wrote a value leaves no trace in its way, unless a step shows it.",
            "Cases whose history was cleaned up, after the time to live of their model, are no longer counted.");
    private final History history;
    private final RepositoryService repository;
    private final AsSystem asSystem;

    ConformanceFigures(History history, RepositoryService repository, AsSystem asSystem) {
        this.history = history;
        this.repository = repository;
        this.asSystem = asSystem;
    }

    Conformance between(Period period) {
        Map<String, VersionCount> counts = new HashMap<>();
        asSystem.run(() -> history.each(period, run -> counts.computeIfAbsent(run.definition(), this::begin).add(run)));
        return new Conformance(period.from(), period.to(), counts.values().stream().map(VersionCount::total)
                .sorted(Comparator.comparing(Conformance.Version::process).thenComparing(Comparator.comparing(Conformance.Version::version).reversed())).toList(), NOTES);
    }

    /** The diagram of a version is there as long as one of its cases is in the history. */
    private VersionCount begin(String definition) {
        ProcessDefinition version = repository.getProcessDefinition(definition);
        return new VersionCount(version, new DrawnFlow(repository.getBpmnModelInstance(definition)));
    }

    /** @return to four decimals */
    static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
