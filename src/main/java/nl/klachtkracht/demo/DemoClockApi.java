package nl.klachtkracht.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.klachtkracht.clock.MovableTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves the time of engine and application forward together. */
@RestController
@DemoOnly
class DemoClockApi {

    private static final Logger LOG = LoggerFactory.getLogger(DemoClockApi.class);

    private static final String STANDS_STILL = "So much was due on the way that time stands still before the end you asked for; ask again for the rest.";

    private final MovableTime time;
    private final PassingTime hours;

    DemoClockApi(MovableTime time, PassingTime hours) {
        this.time = time;
        this.hours = hours;
    }

    @PostMapping("/api/v1/demo/clock")
    Now advance(@RequestBody Move move) {
        TimeStep step;
        try {
            step = TimeStep.of(move.advance());
        } catch (IllegalArgumentException e) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST,
                    ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage()), e);
        }
        boolean passed = hours.pass(step.length());
        LOG.info("Time moved {} {}, it is now {}.", passed ? "by" : "towards", step.length(), time.now());
        return new Now(time.now(), passed ? null : STANDS_STILL);
    }

    /** @param advance how far, as an ISO 8601 duration */
    record Move(String advance) {
    }

    /** @param note null when all of the time passed */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Now(Instant now, String note) {
    }
}
