package nl.klachtkracht.process.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.klachtkracht.process.access.CurrentPerson;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The open tasks of a case that the person at hand may work on. */
@Component
class WorkableTasks {

    /** More than one case ever has; a person's query without a limit is refused by the engine. */
    private static final int MOST = 100;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final CurrentPerson person;

    WorkableTasks(TaskService tasks, AuthorizationService authorizations, CurrentPerson person) {
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.person = person;
    }

    /** @return the person's own most urgent task, else one that waits for their group, else a colleague's that they may work on */
    Optional<Task> firstOf(String reference) {
        List<Task> readable = mostUrgent(reference).listPage(0, MOST);
        List<String> ofMyGroups = mostUrgent(reference).taskCandidateGroupIn(person.groups()).includeAssignedTasks().listPage(0, MOST)
                .stream().map(Task::getId).toList();
        return Stream.<Predicate<Task>>of(
                        task -> person.id().equals(task.getAssignee()),
                        task -> task.getAssignee() == null && ofMyGroups.contains(task.getId()),
                        this::mayWorkOn)
                .flatMap(wanted -> readable.stream().filter(wanted))
                .findFirst();
    }

    /** Sees only what the person may read. */
    private TaskQuery mostUrgent(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).orderByTaskPriority().desc().orderByDueDate().asc();
    }

    private boolean mayWorkOn(Task task) {
        return authorizations.isUserAuthorized(person.id(), person.groups(), TaskPermissions.TASK_WORK, Resources.TASK, task.getId());
    }
}
