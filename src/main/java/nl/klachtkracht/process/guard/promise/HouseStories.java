package nl.klachtkracht.process.guard.promise;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.klachtkracht.process.guard.Paths;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The processes on which the house relies: its own, and whatever they call. */
final class HouseStories {

    private HouseStories() {
    }

    static Set<Process> of(Paths paths) {
        Set<Process> found = new LinkedHashSet<>();
        Deque<Process> open = new ArrayDeque<>();
        StoriesStay.known().forEach(id -> open.addAll(paths.stories(id)));
        while (!open.isEmpty()) {
            Process story = open.poll();
            if (found.add(story)) {
                paths.each(CallActivity.class).filter(call -> paths.storyOf(call).equals(story)).forEach(call -> open.addAll(paths.called(call)));
            }
        }
        return found;
    }
}
