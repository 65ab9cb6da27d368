package nl.klachtkracht.process.roster;

import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.roster.WorkInHand;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tasks that somebody is assigned to. The engine lets nobody change one that an operator suspended: whoever wakes it up again finds it
 * with the former owner, and a roster that knows them as away moves it then.
 */
@Component
class EngineWork implements WorkInHand {

    private final TaskService tasks;
    private final RuntimeService stories;
    private final AsSystem asSystem;

    EngineWork(TaskService tasks, RuntimeService stories, AsSystem asSystem) {
        this.tasks = tasks;
        this.stories = stories;
        this.asSystem = asSystem;
    }

    @Override
    public void give(String reference, String from, String to) {
        asSystem.run(() -> tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee(from).active().list()
                .forEach(task -> tasks.setAssignee(task.getId(), to)));
    }

    @Override
    public Set<String> casesOf(String person) {
        return asSystem.call(() -> {
            Set<String> instances = tasks.createTaskQuery().taskAssignee(person).active().list().stream()
                    .map(Task::getProcessInstanceId).filter(Objects::nonNull).collect(Collectors.toSet());
            return instances.isEmpty() ? Set.of() : stories.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                    .map(ProcessInstance::getBusinessKey).filter(Objects::nonNull).collect(Collectors.toSet());
        });
    }
}
