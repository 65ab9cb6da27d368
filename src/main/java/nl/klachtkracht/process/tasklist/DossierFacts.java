package nl.klachtkracht.process.tasklist;

import nl.klachtkracht.dossier.Sheet;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Stories;
import nl.klachtkracht.process.support.TaskFacts;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Facts of the dossier for the case a task belongs to. */
@Component
class DossierFacts implements TaskFacts {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Sheet sheet;
    private final AsSystem asSystem;
    private final CurrentPerson person;

    DossierFacts(TaskService tasks, RuntimeService runtime, Sheet sheet, AsSystem asSystem, CurrentPerson person) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.sheet = sheet;
        this.asSystem = asSystem;
        this.person = person;
    }

    @Override
    public Map<String, String> of(String taskId) {
        return asSystem.call(() -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()).flatMap(this::story))
                .map(story -> sheet.of(story.reference(), story.subject(), person.id())).orElse(Map.of());
    }

    private record Told(String reference, String subject) {
    }

    private Optional<Told> story(Task task) {
        return Optional.ofNullable(task.getProcessInstanceId())
                .map(id -> runtime.createProcessInstanceQuery().processInstanceId(id).singleResult())
                .filter(story -> story.getBusinessKey() != null)
                .map(story -> new Told(story.getBusinessKey(),
                        Objects.toString(runtime.getVariable(task.getExecutionId(), Stories.SUBJECT.name()), "")));
    }
}
