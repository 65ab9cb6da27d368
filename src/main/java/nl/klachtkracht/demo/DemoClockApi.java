package nl.klachtkracht.demo;

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

    private final MovableTime time;

    DemoClockApi(MovableTime time) {
        this.time = time;
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
        time.advance(step.length());
        LOG.info("Time moved by {}, it is now {}.", step.length(), time.now());
        return new Now(time.now());
    }

    /** @param advance how far, as an ISO 8601 duration */
    record Move(String advance) {
    }

    record Now(Instant now) {
    }
}
