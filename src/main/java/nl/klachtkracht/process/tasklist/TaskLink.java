package nl.klachtkracht.process.tasklist;

import nl.klachtkracht.signal.SignalDesk;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the links in our letters lead: to the reader's own work for a case, whatever it is by then. */
@Controller
class TaskLink {

    private final WorkableTasks tasks;
    private final SignalDesk signals;

    TaskLink(WorkableTasks tasks, SignalDesk signals) {
        this.tasks = tasks;
        this.signals = signals;
    }

    @GetMapping("/task/{reference}")
    String open(@PathVariable String reference, RedirectAttributes answer) {
        signals.find(reference);
        return tasks.of(reference).stream().findFirst()
                .map(task -> "redirect:" + to(task))
                .orElseGet(() -> caseOf(reference, answer));
    }

    /** @return where one task opens */
    static String to(Task task) {
        return "/camunda/app/tasklist/default/#/?task=" + task.getId();
    }

    private static String caseOf(String reference, RedirectAttributes answer) {
        answer.addAttribute("reference", reference);
        answer.addFlashAttribute("done", "Nothing is asked of you in this case now; here is its story.");
        return "redirect:/case/{reference}";
    }
}
