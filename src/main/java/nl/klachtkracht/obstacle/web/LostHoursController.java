package nl.klachtkracht.obstacle.web;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klachtkracht.clock.Period;
import nl.klachtkracht.obstacle.LostHours;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LostHoursController {

    /** Stands in every answer, so that nobody adds up what does not add up. */
    static final String NOTE = "Obstacles that overlap count for each department and kind they belong to, so these hours need not add up"
            + " to the time that cases took; within one case, waits of the same department and kind count once.";
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);
    private final LostHours hours;
    private final Clock clock;

    LostHoursController(LostHours hours, Clock clock) {
        this.hours = hours;
        this.clock = clock;
    }

    record Answer(LocalDate from, LocalDate to, String note, List<Lost> lost, List<Late> lateAnswers) {
    }

    record Lost(String department, String code, BigDecimal hours, long seconds, int cases) {

        Lost(LostHours.Lost lost) {
            this(lost.department(), lost.code(), inHours(lost.seconds()), lost.seconds(), lost.cases());
        }
    }

    record Late(String department, int answers, BigDecimal hoursLate, long secondsLate) {

        Late(LostHours.Late late) {
            this(late.department(), late.answers(), inHours(late.seconds()), late.seconds());
        }
    }

    @GetMapping("/api/v1/obstacles/lost")
    @Operation(summary = "Clock hours that cases lost to obstacles, per department and kind, and late answers per department",
            description = "from, to: days such as 2026-11-30, both included; the last thirty days when left out")
    Answer lost(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        Period period = Period.read(from, to, clock);
        return new Answer(period.from(), period.to(), NOTE,
                hours.between(period.begins(), period.ends()).stream().map(Lost::new).toList(),
                hours.lateBetween(period.begins(), period.ends()).stream().map(Late::new).toList());
    }

    private static BigDecimal inHours(long seconds) {
        return BigDecimal.valueOf(seconds).divide(HOUR, 2, RoundingMode.HALF_UP);
    }
}
