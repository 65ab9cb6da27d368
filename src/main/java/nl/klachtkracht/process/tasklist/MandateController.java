package nl.klachtkracht.process.tasklist;

import io.swagger.v3.oas.annotations.Operation;
import nl.klachtkracht.compensation.CompensationDesk;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.refusal.Euro;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist says of the reader's own mandate. */
@RestController
class MandateController {

    private final CompensationDesk compensation;
    private final CurrentPerson person;

    MandateController(CompensationDesk compensation, CurrentPerson person) {
        this.compensation = compensation;
        this.person = person;
    }

    /** @param said what is left of this month, or "" for whoever has no monthly budget */
    record Mandate(String said) {
    }

    @GetMapping("/api/v1/my-mandate")
    @Operation(summary = "What is left of your own mandate this month")
    Mandate mandate() {
        return new Mandate(compensation.monthLeft(person.id())
                .map(month -> "%s of %s euro left".formatted(Euro.said(month.left()), Euro.said(month.budget()))).orElse(""));
    }
}
