package nl.klachtkracht.clock;

import java.time.Duration;
import java.time.Instant;

/** The time of engine and application where it can be moved forward, which only a demo does. */
public interface MovableTime {

    Instant now();

    /**
     * Moves time forward for good: a restart does not take it back.
     *
     * @throws IllegalArgumentException when the step is not forward
     */
    void advance(Duration step);
}
