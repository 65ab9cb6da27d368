package nl.klachtkracht.process.conformance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.klachtkracht.refusal.Code;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** The cases of one version, counted while they pass. */
final class VersionCount {

    private static final int REFERENCES = 10;
    private static final String STILL_RUNNING = "still-running";
    private static final String ENDED_BY_CALLER = "ended-by-caller";
    private static final String DELETED = "deleted";
    private static final String WITHOUT_AN_END = "without-an-end";
    private static final String AND = "+";
    private static final Map<String, String> NO_END = Map.of(
            STILL_RUNNING, "Still on its way", ENDED_BY_CALLER, "Ended with the story that called it", DELETED, "Deleted", WITHOUT_AN_END, "Came to no end that is drawn");
    private final ProcessDefinition definition;
    private final DrawnFlow flow;
    private final Map<String, Long> paths = new HashMap<>();
    private final Map<String, Long> beside = new HashMap<>();
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
        Set<String> way = run.state() == CaseRun.State.ENDED ? run.way(flow) : Set.of();
        paths.merge(pathOf(run, way), 1L, Long::sum);
        run.ends(flow).stream().filter(end -> !way.contains(end)).forEach(end -> beside.merge(end, 1L, Long::sum));
        List<Jump> jumps = run.jumps(flow);
        conforming += jumps.isEmpty() ? 1 : 0;
        jumps.forEach(jump -> {
            times.merge(jump, 1L, Long::sum);
            cases.computeIfAbsent(jump, first -> new LinkedHashSet<>()).add(run.reference() == null ? run.id() : run.reference());
        });
    }

    private static String pathOf(CaseRun run, Set<String> way) {
        return switch (run.state()) {
            case ENDED -> way.isEmpty() ? WITHOUT_AN_END : String.join(AND, way);
            case RUNNING -> STILL_RUNNING;
            case ENDED_BY_CALLER -> ENDED_BY_CALLER;
            case DELETED -> DELETED;
        };
    }

    /** The most frequent first. */
    private List<Conformance.Path> sorted(Map<String, Long> counts) {
        return counts.entrySet().stream().map(path -> new Conformance.Path(path.getKey(), nameOf(path.getKey()), path.getValue()))
                .sorted(Comparator.comparing(Conformance.Path::cases).reversed().thenComparing(Conformance.Path::end)).toList();
    }

    private String nameOf(String path) {
        return NO_END.getOrDefault(path, Arrays.stream(path.split(Pattern.quote(AND))).map(flow::nameOf).collect(Collectors.joining(" + ")));
    }

    Conformance.Version total() {
        return new Conformance.Version(definition.getKey(), definition.getName() == null ? definition.getKey() : definition.getName(), definition.getVersion(),
                definition.getVersionTag() == null ? "" : definition.getVersionTag(), all, running, conforming, ConformanceFigures.share(conforming, all), moved,
                sorted(paths), sorted(beside),
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
