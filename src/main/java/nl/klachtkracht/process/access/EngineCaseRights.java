package nl.klachtkracht.process.access;

import static nl.klachtkracht.process.access.StaffGroup.ADMIN;
import static nl.klachtkracht.process.access.StaffGroup.AGENT;
import static nl.klachtkracht.process.access.StaffGroup.DIRECTOR;
import static nl.klachtkracht.process.access.StaffGroup.MANAGER;
import static nl.klachtkracht.process.access.StaffGroup.TEAM_LEAD;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.dossier.CaseRights;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Agents are one team: whoever answers the phone looks into the case of any of them, and those who lead them into all. Everybody else sees
 * where their group was asked something, or has something to do.
 */
@Component
class EngineCaseRights implements CaseRights {

    private static final Set<String> SEE_ALL = EnumSet.of(AGENT, TEAM_LEAD, MANAGER, DIRECTOR, ADMIN).stream()
            .map(StaffGroup::id).collect(Collectors.toSet());
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CurrentPerson person;
    private final AsSystem asSystem;

    EngineCaseRights(TaskService tasks, RuntimeService runtime, CurrentPerson person, AsSystem asSystem) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.person = person;
        this.asSystem = asSystem;
    }

    @Override
    public Sight sight() {
        Set<String> groups = Set.copyOf(person.groups());
        return groups.stream().anyMatch(SEE_ALL::contains) ? new Sight(true, Set.of(), Set.of()) : new Sight(false, groups, workedOn());
    }

    /** The cases in which something is asked of this person or a group of theirs; who only may read a task has nothing to do there. */
    private Set<String> workedOn() {
        Set<String> stories = Stream.of(tasks.createTaskQuery().taskAssignee(person.id()),
                        tasks.createTaskQuery().taskCandidateGroupIn(person.groups()).includeAssignedTasks())
                .flatMap(asked -> asked.listPage(0, WebAppPage.MOST_ROWS).stream()).map(Task::getProcessInstanceId)
                .flatMap(Stream::ofNullable).collect(Collectors.toSet());
        return stories.isEmpty() ? Set.of() : asSystem.call(() -> runtime.createProcessInstanceQuery().processInstanceIds(stories).list()).stream()
                .map(ProcessInstance::getBusinessKey).flatMap(Stream::ofNullable).collect(Collectors.toSet());
    }
}
