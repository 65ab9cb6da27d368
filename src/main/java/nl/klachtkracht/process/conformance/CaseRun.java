package nl.klachtkracht.process.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.klachtkracht.process.conformance.Jump.How;

/**
 * One case of one process, from its start until now.
 *
 * @param ended null while it runs
 * @param steps in the order in which they began
 */
record CaseRun(String id, String reference, String definition, Instant ended, State state, List<Step> steps) {

    /** Within one command of the engine a moment passes between an event and what it takes away. */
    private static final Duration ONE_COMMAND = Duration.ofSeconds(1);

    /** Whether it runs, came to an end of its own, ended with the case that called it, or was deleted. */
    enum State { RUNNING, ENDED, ENDED_BY_CALLER, DELETED }

    boolean wasMoved() {
        return steps.stream().anyMatch(step -> !step.definition().equals(definition));
    }

    /** @return how its story ended: where it came to, or, of a story that goes several ways at once, where each of them came to */
    SortedSet<String> way(DrawnFlow flow) {
        SortedSet<String> ends = ends(flow);
        SortedSet<String> last = only(ends, flow::endsEverything);
        return last.isEmpty() ? only(ends, end -> !flow.isOnTheSide(end)) : last;
    }

    /** @return the ends of its own that it came to, whatever else it did */
    SortedSet<String> ends(DrawnFlow flow) {
        return steps.stream().filter(step -> flow.isEnd(step.node()) && !step.takenAway()).map(Step::node).collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> only(SortedSet<String> ends, Predicate<String> wanted) {
        return ends.stream().filter(wanted).collect(Collectors.toCollection(TreeSet::new));
    }

    List<Jump> jumps(DrawnFlow flow) {
        List<Jump> jumps = new ArrayList<>();
        if (state == State.DELETED) {
            jumps.add(new Jump(How.DELETED, whereItStood()));
        }
        // In another version a node may have had other ways to it.
        if (!wasMoved()) {
            entered(flow, jumps);
        }
        Set<String> takenAway = steps.stream().filter(Step::takenAway).map(Step::id).collect(Collectors.toSet());
        steps.stream().filter(step -> step.takenAway() && !takenAway.contains(step.parent()) && !endedWithTheCase(step))
                .filter(step -> flow.has(step.drawn()) && !flow.waitsForTheFirst(step.drawn()) && !isInterrupted(step, flow))
                .forEach(step -> jumps.add(new Jump(How.LEFT, step.drawn())));
        return jumps;
    }

    /** Every visit needs one that was completed where a flow comes from; each of those counts once for a node. */
    private void entered(DrawnFlow flow, List<Jump> jumps) {
        Map<String, Integer> visits = new HashMap<>();
        for (Step step : steps) {
            Set<String> before = flow.before(step.drawn());
            boolean repetition = flow.isRepeated(step.drawn()) && !step.isBody();
            if (before.isEmpty() || repetition) {
                continue;
            }
            long ways = steps.stream().filter(earlier -> before.contains(earlier.drawn()) && isCompleted(earlier, flow) && !earlier.ended().isAfter(step.started())).count();
            if (ways > visits.getOrDefault(step.drawn(), 0)) {
                visits.merge(step.drawn(), 1, Integer::sum);
            } else {
                jumps.add(new Jump(How.ENTERED, step.drawn()));
            }
        }
    }

    private static boolean isCompleted(Step step, DrawnFlow flow) {
        boolean counted = step.isBody() || !flow.isRepeated(step.drawn());
        return counted && step.ended() != null && (!step.takenAway() || flow.waitsForTheFirst(step.drawn()));
    }

    private boolean endedWithTheCase(Step step) {
        return ended != null && step.ended() != null && isOneMoment(step.ended(), ended);
    }

    private boolean isInterrupted(Step step, DrawnFlow flow) {
        Set<String> interrupters = new HashSet<>(flow.interruptersOf(step.drawn()));
        return steps.stream().anyMatch(event -> interrupters.contains(event.node()) && isOneMoment(event.started(), step.ended()));
    }

    private static boolean isOneMoment(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(ONE_COMMAND) <= 0;
    }

    /** The last node it entered and did not leave by itself. */
    private String whereItStood() {
        return steps.stream().filter(Step::takenAway).reduce((first, last) -> last).map(Step::drawn).orElse("");
    }
}
