package nl.klachtkracht.process.conformance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.klachtkracht.refusal.Code;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** The cases of one version, counted while they pass. */
final class VersionCount {

    private static final int REFERENCES = 10;
    private static final Map<String, String> NO_END = Map.of(
            "still-running", "Still on its way", "ended-by-caller", "Ended with the story that called it", "deleted", "Deleted");
    private final ProcessDefinition definition;
    private final DrawnFlow flow;
    private final Map<String, Long> paths = new HashMap<>();
    private final Map<Jump, Long> times = new HashMap<>();
    private final Map<Jump, Set<String>> cases = new HashMap<>();
    private long all;
    private long running;
    private long conforming;
    private long moved;

    VersionCount(ProcessDefinition definition, DrawnFlow flow) {
        this.definition = definition;
        this.flow = flow;
    }

    void add(CaseRun run) {
        all++;
        running += run.state() == CaseRun.State.RUNNING ? 1 : 0;
        moved += run.wasMoved() ? 1 : 0;
        pathsOf(run).forEach(path -> paths.merge(path, 1L, Long::sum));
        List<Jump> jumps = run.jumps(flow);
        conforming += jumps.isEmpty() ? 1 : 0;
        jumps.forEach(jump -> {
            times.merge(jump, 1L, Long::sum);
            cases.computeIfAbsent(jump, first -> new LinkedHashSet<>()).add(run.reference() == null ? run.id() : run.reference());
        });
    }

    private Set<String> pathsOf(CaseRun run) {
        return switch (run.state()) {
            case ENDED -> run.ends(flow);
            case RUNNING -> Set.of("still-running");
            case ENDED_BY_CALLER -> Set.of("ended-by-caller");
            case DELETED -> Set.of("deleted");
        };
    }

    Conformance.Version total() {
        return new Conformance.Version(definition.getKey(), definition.getName() == null ? definition.getKey() : definition.getName(), definition.getVersion(),
                definition.getVersionTag() == null ? "" : definition.getVersionTag(), all, running, conforming, ConformanceFigures.share(conforming, all), moved,
                paths.entrySet().stream().map(path -> new Conformance.Path(path.getKey(), NO_END.getOrDefault(path.getKey(), flow.nameOf(path.getKey())), path.getValue()))
                        .sorted(Comparator.comparing(Conformance.Path::cases).reversed().thenComparing(Conformance.Path::end)).toList(),
                times.entrySet().stream().map(jump -> jumped(jump.getKey(), jump.getValue()))
                        .sorted(Comparator.comparing(Conformance.Jumped::times).reversed().thenComparing(Conformance.Jumped::how)
                                .thenComparing(Conformance.Jumped::activity)).toList());
    }

    private Conformance.Jumped jumped(Jump jump, long happened) {
        Set<String> in = cases.get(jump);
        return new Conformance.Jumped(Code.of(jump.how()), jump.node(), jump.node().isEmpty() ? definition.getKey() : flow.nameOf(jump.node()), happened, in.size(),
                in.stream().limit(REFERENCES).toList());
    }
}
