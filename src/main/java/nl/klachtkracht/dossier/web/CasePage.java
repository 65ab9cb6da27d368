package nl.klachtkracht.dossier.web;

import java.time.Clock;
import java.util.Set;
import nl.klachtkracht.dossier.Dossier;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.roster.Team;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole story of one case on one page, the customer's words first. */
@Controller
class CasePage {

    private static final Set<String> OPEN_COMPLAINT = Set.of("opened", "heard", "offered", "accepted", "not-accepted");

    private final Dossier dossier;
    private final Team team;
    private final Clock clock;

    CasePage(Dossier dossier, Team team, Clock clock) {
        this.dossier = dossier;
        this.team = team;
        this.clock = clock;
    }

    @GetMapping("/case/{reference}")
    String show(@PathVariable String reference, Model model) {
        Story story = dossier.of(reference);
        model.addAttribute("story", story);
        model.addAttribute("mayBeWithdrawn", OPEN_COMPLAINT.contains(story.status()));
        model.addAttribute("say", new Speech(team, clock.instant()));
        return "dossier/case";
    }
}
