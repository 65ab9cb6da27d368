package nl.klachtkracht.process.cockpit;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import nl.klachtkracht.dossier.CaseFinder;
import nl.klachtkracht.dossier.TimeLine;
import nl.klachtkracht.dossier.TimeLines;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.Text;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Clocks and story of the case behind a running story, for whoever may look into that case. */
@RestController
class InstanceStoryController {

    private final RuntimeService runtime;
    private final AsSystem asSystem;
    private final CaseFinder finder;
    private final TimeLines timeLines;

    InstanceStoryController(RuntimeService runtime, AsSystem asSystem, CaseFinder finder, TimeLines timeLines) {
        this.runtime = runtime;
        this.asSystem = asSystem;
        this.finder = finder;
        this.timeLines = timeLines;
    }

    @GetMapping("/api/v1/stories/{instance}")
    @Operation(summary = "Clocks and story of the case behind a running process instance")
    TimeLine story(@PathVariable String instance) {
        return asSystem.call(() -> Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult()))
                .map(ProcessInstance::getBusinessKey).filter(finder::isInSight).map(timeLines::of)
                .orElseThrow(() -> new Missing("There is no running story '%s' of a case that you may look into.".formatted(Text.shortened(instance))));
    }
}
