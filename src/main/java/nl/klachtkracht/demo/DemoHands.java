package nl.klachtkracht.demo;

import java.util.Map;

/** What people and time do to a case, through the same doors as in earnest. */
public interface DemoHands {

    /** Fills in and sends the form of the one open task of this kind, as this person may. */
    void submit(String reference, String task, String person, Map<String, Object> values);

    /** Lets the timer, or what waits for a worker, at this node of the story go on. */
    void fire(String reference, String node);
}
