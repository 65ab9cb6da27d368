package nl.klachtkracht.dossier.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.Set;
import nl.klachtkracht.complaint.FrontOffice;
import nl.klachtkracht.dossier.Dossier;
import nl.klachtkracht.dossier.OpenTasks;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.dossier.TimeLines;
import nl.klachtkracht.roster.OwnerDesk;
import nl.klachtkracht.roster.RosterDesk;
import nl.klachtkracht.roster.Team;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole story of one case on one page, the customer's words first. */
@Controller
class CasePage {

    private static final Set<String> OPEN_COMPLAINT = Set.of("opened", "heard", "offered", "accepted", "not-accepted");
    private static final Set<String> OTHERWISE_OPEN = Set.of("registered", "to-answer");

    private final Dossier dossier;
    private final TimeLines timeLines;
    private final OpenTasks tasks;
    private final OwnerDesk owners;
    private final RosterDesk roster;
    private final Team team;
    private final Clock clock;

    CasePage(Dossier dossier, TimeLines timeLines, OpenTasks tasks, OwnerDesk owners, RosterDesk roster, Team team, Clock clock) {
        this.dossier = dossier;
        this.timeLines = timeLines;
        this.tasks = tasks;
        this.owners = owners;
        this.roster = roster;
        this.team = team;
        this.clock = clock;
    }

    @GetMapping("/case/{reference}")
    String show(@PathVariable String reference, Principal reader, HttpServletRequest request, Model model) {
        Story story = dossier.of(reference);
        model.addAttribute("story", story);
        model.addAttribute("timeLine", timeLines.of(reference));
        model.addAttribute("ended", isEnded(story));
        model.addAttribute("tasks", tasks.ofCurrentPerson(reference));
        model.addAttribute("mayBeWithdrawn", OPEN_COMPLAINT.contains(story.status()) && FrontOffice.isOneOf(request::isUserInRole));
        model.addAttribute("speaker", owners.findSpeaker(reference).orElse(story.owner()));
        model.addAttribute("mayHandOver", owners.mayHandOver(reference, reader.getName()));
        model.addAttribute("receivers", roster.onDuty().stream().filter(agent -> !agent.equals(story.owner())).toList());
        model.addAttribute("say", new Speech(team, clock.instant()));
        return "dossier/case";
    }

    /** Help that is asked for beside a case outlives it, and shows by its clock. */
    private static boolean isEnded(Story story) {
        return !OPEN_COMPLAINT.contains(story.status()) && !OTHERWISE_OPEN.contains(story.status())
                && story.clocks().stream().allMatch(clock -> clock.endedAt() != null);
    }
}
