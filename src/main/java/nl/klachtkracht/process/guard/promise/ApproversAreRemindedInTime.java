package nl.klachtkracht.process.guard.promise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * While a request waits, its approvers are reminded, then the next level may decide, then the director on duty: each before the deadline,
 * in this order.
 */
@Component
final class ApproversAreRemindedInTime implements Rule {

    private static final List<String> LEVELS = List.of("remindApprover", "involveNextLevel", "involveDirector");
    private static final Map<String, String> REMEDIES = Map.of(
            "remindApprover", "keep a timer beside the decision, such as ${clocks.after(execution, 'approval', 'PT8H')}, that leads to \"Remind approver\"",
            "involveNextLevel", "keep a timer beside the decision, after the reminder, that leads to \"Involve next level\"",
            "involveDirector", "keep a timer beside the decision, after the next level and before the deadline, that leads to \"Involve director\"");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        return paths.each(UserTask.class).filter(Steps.task(paths, HouseTask.DECIDE_ON_COMPENSATION)::test).flatMap(task -> missed(paths, task).stream()).distinct();
    }

    private static List<Finding> missed(Paths paths, UserTask task) {
        List<BoundaryEvent> timers = paths.scopes(task).flatMap(scope -> paths.boundaries(scope).stream()).toList();
        Duration end = timers.stream().filter(BoundaryEvent::cancelActivity).flatMap(timer -> after(timer).stream())
                .min(Comparator.naturalOrder()).orElse(DecisionWithin24Hours.PROMISED);
        List<Finding> missed = new ArrayList<>();
        Duration before = Duration.ZERO;
        for (String level : LEVELS) {
            Optional<BoundaryEvent> told = timers.stream().filter(timer -> !timer.cancelActivity() && after(timer).isPresent())
                    .filter(timer -> paths.restsWithout(List.of(timer), Steps.run(level)).findAny().isEmpty())
                    .min(Comparator.comparing(timer -> after(timer).orElseThrow()));
            if (told.isEmpty()) {
                missed.add(Steps.refused(paths, meant(paths, task, level),
                        "approvers are not sure to be told in time that a customer waits for a decision", REMEDIES.get(level)));
            } else if (after(told.get()).orElseThrow().compareTo(before) <= 0 || after(told.get()).orElseThrow().compareTo(end) >= 0) {
                missed.add(Steps.refused(paths, told.get(), "this comes too late to decide before the deadline, or not after the level below it",
                        REMEDIES.get(level)));
            } else {
                before = after(told.get()).orElseThrow();
            }
        }
        return missed;
    }

    private static Optional<Duration> after(BoundaryEvent timer) {
        return Moment.of(timer).filter(moment -> moment.asks("clocks.after", "approval")).map(Moment::after);
    }

    /** @return the timer that leads there but not as it must, or what it should stand on */
    private static FlowNode meant(Paths paths, UserTask task, String level) {
        return Steps.timersTo(paths, paths.storyOf(task), Steps.run(level)).map(FlowNode.class::cast).findFirst()
                .orElseGet(() -> task.getParentElement() instanceof SubProcess scope ? scope : task);
    }
}
