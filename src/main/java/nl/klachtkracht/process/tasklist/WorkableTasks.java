package nl.klachtkracht.process.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.access.CurrentPerson;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The open tasks that the person at hand may work on. */
@Component
class WorkableTasks {

    /** More than one case ever has; a person's query without a limit is refused by the engine. */
    private static final int MOST = 100;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AuthorizationService authorizations;
    private final CurrentPerson person;
    private final AsSystem asSystem;

    WorkableTasks(TaskService tasks, RuntimeService runtime, AuthorizationService authorizations, CurrentPerson person, AsSystem asSystem) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.authorizations = authorizations;
        this.person = person;
        this.asSystem = asSystem;
    }

    /** @return the person's own tasks, then those that wait for their groups, then colleagues' that they may work on; of each the most urgent first */
    List<Task> of(String reference) {
        List<Task> readable = mostUrgent(reference).listPage(0, MOST);
        List<String> ofMyGroups = mostUrgent(reference).taskCandidateGroupIn(person.groups()).includeAssignedTasks().listPage(0, MOST)
                .stream().map(Task::getId).toList();
        return Stream.<Predicate<Task>>of(
                        task -> person.id().equals(task.getAssignee()),
                        task -> task.getAssignee() == null && ofMyGroups.contains(task.getId()),
                        this::mayWorkOn)
                .flatMap(wanted -> readable.stream().filter(wanted))
                .distinct().toList();
    }

    /** @return the person's own most urgent task of any case */
    Optional<Task> mine() {
        return tasks.createTaskQuery().taskAssignee(person.id()).orderByTaskPriority().desc().orderByDueDate().asc().listPage(0, 1).stream().findFirst();
    }

    /** @return the most urgent task that nobody took yet and that somebody of the person's groups may take */
    Optional<Task> freeForMyGroups() {
        return person.groups().isEmpty() ? Optional.empty()
                : tasks.createTaskQuery().taskCandidateGroupIn(person.groups()).orderByTaskPriority().desc().orderByDueDate().asc().listPage(0, 1)
                        .stream().findFirst();
    }

    /** @return the case of a task that the person may see; empty for a task without a case */
    Optional<String> caseOf(String task) {
        return tasks.createTaskQuery().taskId(task).listPage(0, 1).stream().map(Task::getProcessInstanceId).flatMap(Stream::ofNullable).findFirst()
                .flatMap(story -> asSystem.call(() -> Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceId(story).singleResult())))
                .map(ProcessInstance::getBusinessKey);
    }

    /** Sees only what the person may read. */
    private TaskQuery mostUrgent(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).orderByTaskPriority().desc().orderByDueDate().asc();
    }

    private boolean mayWorkOn(Task task) {
        return authorizations.isUserAuthorized(person.id(), person.groups(), TaskPermissions.TASK_WORK, Resources.TASK, task.getId());
    }
}
