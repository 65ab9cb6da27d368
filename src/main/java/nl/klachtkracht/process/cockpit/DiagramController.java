package nl.klachtkracht.process.cockpit;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.klachtkracht.process.access.CaseSight;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What Cockpit writes onto the diagram of a model. */
@RestController
class DiagramController {

    private final ReadableModels models;
    private final DiagramClocks clocks;
    private final CaseSight sight;
    private final Clock clock;

    DiagramController(ReadableModels models, DiagramClocks clocks, CaseSight sight, Clock clock) {
        this.models = models;
        this.clocks = clocks;
        this.sight = sight;
        this.clock = clock;
    }

    record Diagram(Instant now, List<DiagramClocks.Standing> activities) {
    }

    @GetMapping("/api/v1/diagrams/{definition}/clocks")
    @Operation(summary = "The running clocks at each activity of one version of a model, of the cases you may know of",
            description = "definition: its id; activity \"\" stands for the story as a whole")
    Diagram clocks(@PathVariable String definition) {
        ProcessDefinition model = models.find(definition);
        Instant now = clock.instant();
        return new Diagram(now, clocks.at(model.getId(), model.getKey(), sight.ofCurrentPerson(), now));
    }
}
