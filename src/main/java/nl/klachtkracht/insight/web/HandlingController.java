package nl.klachtkracht.insight.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.klachtkracht.clock.Period;
import nl.klachtkracht.insight.Handling;
import nl.klachtkracht.insight.HandlingFigures;
import nl.klachtkracht.insight.ManagementReads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HandlingController {

    /** Of those whom the door lets in to the figures. */
    private static final Set<String> READERS = Set.of("team-lead", "manager", "director");
    private final HandlingFigures figures;
    private final ManagementReads reads;
    private final Clock clock;

    HandlingController(HandlingFigures figures, ManagementReads reads, Clock clock) {
        this.figures = figures;
        this.reads = reads;
        this.clock = clock;
    }

    /** @param reads what the management read in the last seven days, whatever the days asked for */
    record Answer(LocalDate from, LocalDate to, Handling handling, List<ManagementReads.Reader> reads) {
    }

    record Open(boolean open) {
    }

    @GetMapping("/api/v1/handling")
    @Operation(summary = "How complaints that ended were handled: time beside acceptance and reopening, decisions, silences, promises, hand-overs",
            description = "from, to: days such as 2026-11-30, both included; the last thirty days when left out. For team leads, managers and directors.")
    Answer handling(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        Period period = Period.read(from, to, clock);
        if (ManagementReads.MANAGEMENT.stream().anyMatch(request::isUserInRole)) {
            reads.readFigures(request.getRemoteUser());
        }
        return new Answer(period.from(), period.to(), figures.between(period.begins(), period.ends()), reads.lately());
    }

    /** So that a page can leave out a door that is closed, without knocking on it. */
    @GetMapping("/api/v1/handling/open")
    @Operation(summary = "Whether whoever asks may see how complaints were handled")
    Open open(HttpServletRequest request) {
        return new Open(READERS.stream().anyMatch(request::isUserInRole));
    }
}
