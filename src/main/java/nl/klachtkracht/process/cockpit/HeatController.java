package nl.klachtkracht.process.cockpit;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the stories of one model wait, for those who may see how complaints are handled. */
@RestController
class HeatController {

    private final ReadableModels models;
    private final DiagramHeat heat;

    HeatController(ReadableModels models, DiagramHeat heat) {
        this.models = models;
        this.heat = heat;
    }

    @GetMapping("/api/v1/diagrams/{definition}/heat")
    @Operation(summary = "Waiting time at each activity of one version of a model, p50 and p90 in seconds, and its share of the lead time",
            description = "definition: its id. For team leads, managers and directors.")
    DiagramHeat.Heat heat(@PathVariable String definition) {
        return heat.of(models.find(definition).getId());
    }
}
