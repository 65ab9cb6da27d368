package nl.klachtkracht.process.tasklist;

import io.swagger.v3.oas.annotations.Operation;
import nl.klachtkracht.dossier.Dossier;
import nl.klachtkracht.dossier.Story;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.roster.Team;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist tells who captured a signal. */
@RestController
class CapturedController {

    private final Dossier dossier;
    private final Team team;
    private final CurrentPerson person;

    CapturedController(Dossier dossier, Team team, CurrentPerson person) {
        this.dossier = dossier;
        this.team = team;
        this.person = person;
    }

    /** @param said what became of it and who has it now, as the rest of a sentence that begins with the reference */
    record Captured(String reference, String said) {
    }

    @GetMapping("/api/v1/captured/{reference}")
    @Operation(summary = "What became of a signal that was just captured, and who has it now")
    Captured captured(@PathVariable String reference) {
        Story story = dossier.of(reference);
        return new Captured(reference, "is on record. " + whoHasIt(story));
    }

    private String whoHasIt(Story story) {
        if (story.status().equals("passed-on")) {
            return "It was passed on to the colleague it is about.";
        }
        return story.owner().equals(person.id()) ? "It is yours: what to do next is in your list."
                : "%s (%s) is its problem owner and has it in their list.".formatted(team.nameOf(story.owner()), story.owner());
    }
}
