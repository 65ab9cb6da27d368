package nl.klachtkracht.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The time of engine and application where it can be moved forward, which only a demo does. */
public interface MovableTime {

    Instant now();

    /**
     * Moves time forward for good: a restart does not take it back.
     *
     * @throws IllegalArgumentException when the step is not forward
     */
    void advance(Duration step);

    /**
     * Lets something happen as if it were that long ago; time stands as before when it is done. For what a demo begins with: whoever
     * looks at a clock meanwhile sees the earlier time too.
     */
    <T> T ago(Duration ago, Supplier<T> work);
}
