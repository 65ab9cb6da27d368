package nl.klachtkracht.process.tasklist;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klachtkracht.clock.Urgency;
import nl.klachtkracht.dossier.Gist;
import nl.klachtkracht.dossier.Gists;
import nl.klachtkracht.dossier.Wording;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.refusal.Refused;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the cards of Tasklist add to a task. */
@RestController
class CardController {

    private static final int MOST = 100;
    private static final int FULL = 100;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Gists gists;
    private final TaskClocks clocks;
    private final AsSystem asSystem;
    private final Clock clock;

    CardController(TaskService tasks, RuntimeService runtime, Gists gists, TaskClocks clocks, AsSystem asSystem, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.gists = gists;
        this.clocks = clocks;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /**
     * @param asked what somebody has to decide on or to answer, or ""
     * @param due when the clock that the task stands under is due and how long that is from now, in words, or ""
     * @param late whether that moment has passed, by our clock
     * @param state running, near (due within the hour), overdue or broken; "" without a due moment
     * @param used how much of its time has passed, from 0 to 100
     */
    record Card(String task, String reference, String customer, String words, String owner, String asked, String due, boolean late,
            String state, int used) {
    }

    @GetMapping("/api/v1/cards")
    @Operation(summary = "What the cards of Tasklist add to these tasks", description = "tasks: up to 100 ids; those you may not see are left out")
    List<Card> cards(@RequestParam List<String> tasks) {
        if (tasks.size() > MOST) {
            throw new Refused("tasks", "At most %d tasks can be asked for at once, not %d.".formatted(MOST, tasks.size()));
        }
        List<Task> visible = tasks.isEmpty() ? List.of() : this.tasks.createTaskQuery().taskIdIn(tasks.toArray(String[]::new)).listPage(0, MOST);
        Map<String, String> references = references(visible);
        Map<String, Gist> found = gists.of(references.values());
        Map<String, String> subjects = clocks.subjects(references.keySet());
        Map<String, String> questions = gists.questions(Set.copyOf(references.values()));
        Map<String, TaskClocks.Span> spans = clocks.of(visible, references, subjects);
        Instant now = clock.instant();
        return visible.stream()
                .filter(task -> found.containsKey(references.get(task.getProcessInstanceId())))
                .map(task -> card(task, found.get(references.get(task.getProcessInstanceId())),
                        questions.getOrDefault(subjects.getOrDefault(task.getProcessInstanceId(), ""), ""), spans.get(task.getId()), now))
                .toList();
    }

    /** Whoever may see a task may know which case it belongs to, though not every instance's state. */
    private Map<String, String> references(Collection<Task> visible) {
        Set<String> instances = visible.stream().map(Task::getProcessInstanceId).filter(Objects::nonNull).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        return asSystem.call(() -> runtime.createProcessInstanceQuery().processInstanceIds(instances).list()).stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static Card card(Task task, Gist gist, String question, TaskClocks.Span span, Instant now) {
        return new Card(task.getId(), gist.reference(), gist.customer(), gist.words(), gist.owner(), question.isEmpty() ? gist.asked() : question,
                span == null ? "" : "Due %s · %s".formatted(Wording.moment(span.due()), Wording.left(span.due(), now)),
                span != null && now.isAfter(span.due()), span == null ? "" : Urgency.of(span.due(), span.limit(), now).word(),
                span == null ? 0 : used(span.from(), span.due(), now));
    }

    private static int used(Instant from, Instant due, Instant now) {
        long all = Duration.between(from, due).toMillis();
        return all <= 0 ? FULL : (int) Math.max(0, Math.min(FULL, FULL * Duration.between(from, now).toMillis() / all));
    }
}
