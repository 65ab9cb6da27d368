package nl.klachtkracht.process.tasklist;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockList;
import nl.klachtkracht.clock.RunningClock;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.cockpit.ClockPlaces;
import nl.klachtkracht.process.support.Stories;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The clock that each task stands under: a task's own due date may be a reminder on the way, the clock is what was promised. */
@Component
class TaskClocks {

    private final RuntimeService runtime;
    private final ClockList clocks;
    private final AsSystem asSystem;

    TaskClocks(RuntimeService runtime, ClockList clocks, AsSystem asSystem) {
        this.runtime = runtime;
        this.clocks = clocks;
        this.asSystem = asSystem;
    }

    record Span(Instant from, Instant due, Instant limit) {
    }

    /**
     * @param references of the cases, by process instance
     * @param subjects of the stories, by process instance
     * @return by the task's id; of a task under no clock its own due date, and nothing of one without
     */
    Map<String, Span> of(List<Task> tasks, Map<String, String> references, Map<String, String> subjects) {
        Map<String, List<RunningClock>> running = clocks.of(Set.copyOf(references.values())).stream().collect(Collectors.groupingBy(RunningClock::reference));
        Map<String, Span> spans = new HashMap<>();
        for (Task task : tasks) {
            String story = Objects.toString(task.getProcessInstanceId(), "");
            String subject = subjects.getOrDefault(story, "");
            running.getOrDefault(references.getOrDefault(story, ""), List.of()).stream()
                    .filter(clock -> isOver(clock, task.getTaskDefinitionKey(), subject)).findFirst()
                    .map(clock -> new Span(clock.startedAt(), clock.dueAt(), clock.limitAt()))
                    .ifPresentOrElse(span -> spans.put(task.getId(), span), () -> own(task, spans));
        }
        return spans;
    }

    private static boolean isOver(RunningClock clock, String task, String subject) {
        ClockKind kind = ClockPlaces.kindOf(task);
        return clock.kind() == kind && (clock.subject().isEmpty() || clock.subject().equals(kind == ClockKind.STEP ? task : subject));
    }

    private static void own(Task task, Map<String, Span> spans) {
        if (task.getDueDate() != null) {
            Instant due = task.getDueDate().toInstant();
            spans.put(task.getId(), new Span(task.getCreateTime().toInstant(), due, due));
        }
    }

    /** @return which of several questions or promises each story is about; nothing of a story about the case itself */
    Map<String, String> subjects(Collection<String> stories) {
        return stories.isEmpty() ? Map.of() : asSystem.call(() -> runtime.createVariableInstanceQuery().variableName(Stories.SUBJECT.name())
                .processInstanceIdIn(stories.toArray(String[]::new)).list()).stream()
                .collect(Collectors.toMap(VariableInstance::getProcessInstanceId, variable -> String.valueOf(variable.getValue()), (first, same) -> first));
    }
}
