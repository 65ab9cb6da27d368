package nl.klachtkracht.process.conformance;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import nl.klachtkracht.clock.Period;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ConformanceController {

    private final ConformanceFigures figures;
    private final Clock clock;

    ConformanceController(ConformanceFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/api/v1/models/conformance")
    @Operation(summary = "For each process and version: which way cases took, where somebody moved them past the diagram, and which part went as drawn",
            description = "from, to: days such as 2026-11-30, both included; the last thirty days when left out. For process owners, managers, directors and administrators.")
    Conformance conformance(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        return figures.between(Period.read(from, to, clock));
    }
}
