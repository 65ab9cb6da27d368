package nl.klachtkracht.message.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import nl.klachtkracht.message.LetterDesk;
import nl.klachtkracht.refusal.Code;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A second chance for a letter that the mail server refused for good; only administrators come here. */
@RestController
class LetterController {

    private final LetterDesk letters;

    LetterController(LetterDesk letters) {
        this.letters = letters;
    }

    record Again(UUID id, String state) {
    }

    @PostMapping("/api/v1/letters/{id}/again")
    @Operation(summary = "Send a letter again that failed", description = "For administrators, once the reason is taken away; the id stands in the story of its case")
    Again again(@PathVariable UUID id) {
        return new Again(id, Code.of(letters.sendAgain(id).state()));
    }
}
