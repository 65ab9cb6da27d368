package nl.klachtkracht.process.migration;

import nl.klachtkracht.dossier.Wording;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.roster.Team;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The page on which a process owner sees the cases in older versions, and moves them. */
@Controller
class RunningCasesPage {

    private static final String CHOICE = "to.";
    private static final Map<Migration.State, String> STATES = Map.of(Migration.State.RUNNING, "On its way", Migration.State.STOPPED, "Stopped",
            Migration.State.WAITING, "Waits for you", Migration.State.DONE, "Done", Migration.State.GIVEN_UP, "Ended early");
    private static final String BACK = "redirect:/models/running";
    private final MigrationDesk desk;
    private final Team team;

    RunningCasesPage(MigrationDesk desk, Team team) {
        this.desk = desk;
        this.team = team;
    }

    /**
     * @param who asked for it, by name
     * @param when in words
     */
    record Row(Round round, String who, String when) {
    }

    @GetMapping("/models/running")
    String show(Model model) {
        return look("", Map.of(), model);
    }

    /** The page with what somebody chose, before anything is moved. */
    @PostMapping("/models/running/look")
    String look(@RequestParam String version, @RequestParam Map<String, String> asked, Model model) {
        List<MigrationDesk.Process> processes = desk.processes(version, choices(asked));
        model.addAttribute("processes", processes);
        model.addAttribute("together", desk.together(processes));
        return progress(model, "models/running");
    }

    /** Only how far the moves are, for the page to show without being loaded anew. */
    @GetMapping("/models/running/progress")
    String progress(Model model) {
        return progress(model, "models/running :: progress");
    }

    private String progress(Model model, String view) {
        List<Row> rows = desk.rounds().stream().map(round -> new Row(round, team.nameOf(round.askedBy()), Wording.moment(round.askedAt()))).toList();
        // The last one is shown as long as there is no later one, so that who asked for it sees how it went.
        Map<Boolean, List<Row>> past = rows.stream().collect(Collectors.partitioningBy(row -> row != rows.get(0) && !row.round().isOpen()));
        model.addAttribute("rows", past.get(false));
        model.addAttribute("earlier", past.get(true));
        model.addAttribute("states", STATES);
        model.addAttribute("busy", rows.stream().anyMatch(row -> row.round().state() == Migration.State.RUNNING));
        return view;
    }

    @PostMapping("/models/running")
    String move(@RequestParam String version, @RequestParam String target, @RequestParam Map<String, String> asked, Principal by, RedirectAttributes answer) {
        return answered(answer, () -> {
            int stories = desk.move(version, target, choices(asked), by.getName());
            return "%d %s to move; below you see how far it is.".formatted(stories, stories == 1 ? "story begins" : "stories begin");
        });
    }

    /** Takes places as they are proposed; who wants it otherwise moves that version by itself first. */
    @PostMapping("/models/running/all")
    String moveAll(@RequestParam List<String> version, @RequestParam List<String> target, Principal by, RedirectAttributes answer) {
        return answered(answer, () -> {
            MigrationDesk.Begun begun = desk.moveAll(version, target, by.getName());
            String staying = begun.staying() == 0 ? "" : " %d %s, without a place in the newest version.".formatted(begun.staying(), begun.staying() == 1 ? "stays" : "stay");
            return "%d running %s to move; below you see how far it is.%s".formatted(begun.stories(), begun.stories() == 1 ? "story begins" : "stories begin", staying);
        });
    }

    @PostMapping("/models/running/moves/{id}/stop")
    String stop(@PathVariable String id, RedirectAttributes answer) {
        return answered(answer, () -> {
            desk.stop(id);
            return "Stopped; the stories that were moved stay in the new version, the others wait in the old one.";
        });
    }

    @PostMapping("/models/running/moves/{id}/resume")
    String resume(@PathVariable String id, RedirectAttributes answer) {
        return answered(answer, () -> {
            desk.resume(id);
            return "It goes on.";
        });
    }

    @PostMapping("/models/running/moves/{id}/again")
    String again(@PathVariable String id, RedirectAttributes answer) {
        return answered(answer, () -> {
            desk.again(id);
            return "Those that failed are tried again.";
        });
    }

    @PostMapping("/models/running/moves/{id}/end")
    String end(@PathVariable String id, RedirectAttributes answer) {
        return answered(answer, () -> {
            desk.end(id);
            return "Ended; the stories that were not moved stay in the old version.";
        });
    }

    private static Map<String, String> choices(Map<String, String> asked) {
        return asked.entrySet().stream().filter(field -> field.getKey().startsWith(CHOICE))
                .collect(Collectors.toMap(field -> field.getKey().substring(CHOICE.length()), Map.Entry::getValue));
    }

    private static String answered(RedirectAttributes answer, Supplier<String> change) {
        try {
            answer.addFlashAttribute("done", change.get());
        } catch (Missing | Conflict refused) {
            answer.addFlashAttribute("refusal", refused.getMessage());
        }
        return BACK;
    }
}
