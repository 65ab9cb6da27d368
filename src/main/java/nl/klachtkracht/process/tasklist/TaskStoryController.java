package nl.klachtkracht.process.tasklist;

import io.swagger.v3.oas.annotations.Operation;
import nl.klachtkracht.dossier.Panel;
import nl.klachtkracht.dossier.Panels;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.Text;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The story of the case behind a task, for whoever may see that task. */
@RestController
class TaskStoryController {

    private final WorkableTasks tasks;
    private final Panels panels;

    TaskStoryController(WorkableTasks tasks, Panels panels) {
        this.tasks = tasks;
        this.panels = panels;
    }

    @GetMapping("/api/v1/tasks/{task}/story")
    @Operation(summary = "The story of the case behind a task", description = "alike, the cases about the same thing, is told once the customer confirmed the summary")
    Panel story(@PathVariable String task) {
        return tasks.caseOf(task).map(panels::of)
                .orElseThrow(() -> new Missing("There is no task '%s' of a case that you may see.".formatted(Text.shortened(task))));
    }
}
