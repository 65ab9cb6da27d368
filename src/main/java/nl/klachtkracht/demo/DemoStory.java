package nl.klachtkracht.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What happened to one complaint of the demo before its first day.
 *
 * @param ticket the row of the file it belongs to
 * @param ago how long ago it came in
 */
record DemoStory(String ticket, Duration ago, List<Step> steps) {

    DemoStory {
        ago = ago == null ? Duration.ZERO : ago;
        steps = steps == null ? List.of() : steps;
    }

    static DemoStory untouched(String ticket) {
        return new DemoStory(ticket, null, null);
    }

    /**
     * One step: a task that was done, a timer that fired, more words of the customer, or a withdrawal.
     *
     * @param ago when this happened, counted back from the start of the demo
     * @param after how long after the step before it happened, where {@code ago} is not given; null for right after it
     * @param by who did the task; null for the problem owner
     * @param with what was filled in; a moment is written as {in: PT3H} or {ago: PT1H}, counted from the start of the demo
     */
    record Step(Duration ago, Duration after, @JsonProperty("do") String task, String by, Map<String, Object> with, String fire, String say, String withdraw) {

        /** @param before how long before the start of the demo the step before this one was taken */
        Duration taken(Duration before) {
            return ago != null ? ago : after == null ? before : before.minus(after);
        }
    }
}
