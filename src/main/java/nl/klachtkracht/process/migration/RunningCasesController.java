package nl.klachtkracht.process.migration;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;

/** Which cases run in which version of a model, and how far the moves to newer ones are. */
@RestController
class RunningCasesController {

    private final MigrationDesk desk;

    RunningCasesController(MigrationDesk desk) {
        this.desk = desk;
    }

    record Running(List<MigrationDesk.Process> processes, List<Migration> moves) {
    }

    @GetMapping("/api/v1/models/running")
    @Operation(summary = "Stories in each version of each model, what a move to the newest would do to each place where they wait, and how far moves are",
            description = "Counted are stories: a case has several, and may have more than one of the same, such as two promises. For process owners and administrators. Moves are asked for on the page /models/running.")
    Running running() {
        return new Running(desk.processes("", Map.of()), desk.latest());
    }
}
