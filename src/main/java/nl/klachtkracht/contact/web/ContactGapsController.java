package nl.klachtkracht.contact.web;

import io.swagger.v3.oas.annotations.Operation;
import nl.klachtkracht.clock.Period;
import nl.klachtkracht.contact.ContactGaps;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

@RestController
class ContactGapsController {

    private static final int MOST = 50;
    private final ContactGaps gaps;
    private final Clock clock;

    ContactGapsController(ContactGaps gaps, Clock clock) {
        this.gaps = gaps;
        this.clock = clock;
    }

    record Answer(LocalDate from, LocalDate to, List<Gap> gaps) {
    }

    record Gap(String reference, String responsible, Instant since, Instant limitAt, Instant until, long silenceSeconds) {

        Gap(ContactGaps.Gap gap) {
            this(gap.reference(), gap.responsible(), gap.since(), gap.limitAt(), gap.until(), gap.silence().toSeconds());
        }
    }

    @GetMapping("/api/v1/contacts/gaps")
    @Operation(summary = "The 50 longest silences towards customers that broke their limit, in seconds of their contact window",
            description = "from, to: days such as 2026-11-30, both included; the last thirty days when left out")
    Answer gaps(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        Period period = Period.read(from, to, clock);
        return new Answer(period.from(), period.to(), gaps.between(period.begins(), period.ends(), MOST).stream().map(Gap::new).toList());
    }
}
