package nl.klachtkracht.dossier.web;

import io.swagger.v3.oas.annotations.Operation;
import nl.klachtkracht.dossier.Dossier;
import nl.klachtkracht.dossier.Story;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StoryController {

    private final Dossier dossier;

    StoryController(Dossier dossier) {
        this.dossier = dossier;
    }

    @GetMapping("/api/v1/signals/{reference}")
    @Operation(summary = "The whole story of a signal")
    Story story(@PathVariable String reference) {
        return dossier.of(reference);
    }
}
