package nl.klachtkracht.demo;

import java.time.Duration;

/** Lets time pass in a demo as it does by itself: whatever is due on the way happens at its own moment. */
public interface PassingTime {

    /**
     * @return whether all of it passed; false when so much was due on the way that time stands still before the end
     * @throws IllegalArgumentException when the step is not forward
     */
    boolean pass(Duration step);
}
