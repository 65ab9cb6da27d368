package nl.klachtkracht.process.tasklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.klachtkracht.dossier.OpenTask;
import nl.klachtkracht.dossier.OpenTasks;
import nl.klachtkracht.process.access.CurrentPerson;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tells the page of a case what its reader can work on, with the moments that the cards of Tasklist say. */
@Component
class TasksOfACase implements OpenTasks {

    private final WorkableTasks tasks;
    private final TaskClocks clocks;
    private final CurrentPerson person;

    TasksOfACase(WorkableTasks tasks, TaskClocks clocks, CurrentPerson person) {
        this.tasks = tasks;
        this.clocks = clocks;
        this.person = person;
    }

    @Override
    public List<OpenTask> ofCurrentPerson(String reference) {
        List<Task> found = tasks.of(reference);
        Map<String, String> references = found.stream().collect(Collectors.toMap(Task::getProcessInstanceId, task -> reference, (first, same) -> first));
        Map<String, TaskClocks.Span> spans = clocks.of(found, references, clocks.subjects(references.keySet()));
        return found.stream().map(task -> new OpenTask(task.getName(), TaskLink.to(task), holder(task), due(spans.get(task.getId())))).toList();
    }

    private String holder(Task task) {
        return Optional.ofNullable(task.getAssignee()).filter(assignee -> !assignee.equals(person.id())).orElse("");
    }

    private static Instant due(TaskClocks.Span span) {
        return span == null ? null : span.due();
    }
}
