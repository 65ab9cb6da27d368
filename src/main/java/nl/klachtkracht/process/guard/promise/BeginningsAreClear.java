package nl.klachtkracht.process.guard.promise;

import java.util.List;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/** A message begins one story and not two, and no story begins by the clock alone, for no case at all. */
@Component
final class BeginningsAreClear implements Rule {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        List<StartEvent> starts = paths.stories().flatMap(story -> paths.starts(story).stream()).toList();
        return Stream.concat(
                starts.stream().filter(start -> Paths.definitions(start).anyMatch(TimerEventDefinition.class::isInstance)).map(start -> Steps.refused(paths, start,
                        "the clock alone begins this story, and then it is about no case", "let it begin with a message, or be called by another story")),
                starts.stream().flatMap(start -> starts.stream().filter(earlier -> starts.indexOf(earlier) > starts.indexOf(start) && hearTheSame(start, earlier)).limit(1)
                        .map(other -> Steps.refused(paths, start, "its message '%s' begins the story %s already".formatted(
                                Paths.message(start).orElseThrow(), paths.storyOf(other).getId()), "give it a message of its own"))));
    }

    private static boolean hearTheSame(StartEvent one, StartEvent other) {
        return Paths.message(one).isPresent() && Paths.message(one).equals(Paths.message(other));
    }
}
