package nl.klachtkracht.dossier.web;

import io.swagger.v3.oas.annotations.Operation;
import nl.klachtkracht.dossier.PromiseScore;
import nl.klachtkracht.refusal.Answers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

@RestController
class PromiseScoreController {

    private final PromiseScore score;

    PromiseScoreController(PromiseScore score) {
        this.score = score;
    }

    @GetMapping("/api/v1/promises/kept")
    @Operation(summary = "Promises kept, as a share of those that were due",
            description = "from, to: ISO 8601 moments with their distance to UTC; the last thirty days when left out")
    PromiseScore.Kept kept(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        Answers asked = new Answers(Map.of("from", from, "to", to));
        return score.between(asked.moment("from", "from"), asked.moment("to", "to"));
    }
}
