package nl.klachtkracht.process.tasklist;

import io.swagger.v3.oas.annotations.Operation;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist opens when somebody asks for their next task. */
@RestController
class MyNextController {

    private final WorkableTasks tasks;

    MyNextController(WorkableTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * @param task the id of the most urgent task, or ""
     * @param said one sentence where there is none
     */
    record Next(String task, String said) {
    }

    @GetMapping("/api/v1/my-next")
    @Operation(summary = "Your most urgent task, in the order of your list; when nothing is yours, the most urgent one that is free for your group")
    Next next() {
        return tasks.mine().or(tasks::freeForMyGroups).map(Task::getId).map(id -> new Next(id, ""))
                .orElseGet(() -> new Next("", "Nothing waits for you now. Nothing is free for your group either."));
    }
}
