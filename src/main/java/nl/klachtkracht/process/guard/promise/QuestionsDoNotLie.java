package nl.klachtkracht.process.guard.promise;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Who lets a question to a department lie is reminded, then the head is asked, then the director; and the owner hears the answer. */
@Component
final class QuestionsDoNotLie implements Rule {

    private static final Map<String, String> TOLD = Map.of("questions.remindAt", "remindDepartment", "questions.headAt", "askHead",
            "questions.directorAt", "askDirector");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        return paths.stories("departmentQuestion").stream().flatMap(story -> examine(paths, story)).distinct();
    }

    private static Stream<Finding> examine(Paths paths, Process story) {
        Predicate<FlowElement> asking = Steps.task(paths, HouseTask.ANSWER_QUESTION);
        List<FlowElement> begins = paths.starts(story).stream().map(FlowElement.class::cast).toList();
        List<FlowElement> recorded = paths.each(FlowElement.class).filter(Steps.run("recordAnswer")).toList();
        return Stream.of(
                paths.restsWithout(begins, asking).map(turn -> Steps.refused(paths, turn, "from here nobody is asked to answer the question",
                        "lead straight to \"Answer question\"")),
                paths.endsWithout(begins, Steps.run("recordAnswer").or(Steps.hears("question.noLongerNeeded"))).map(turn -> Steps.refused(paths, turn,
                        "from here a question is over without an answer", "lead through \"Record answer\"")),
                paths.restsWithout(recorded, Steps.run("tellAnswer")).map(turn -> Steps.refused(paths, turn,
                        "from here the owner does not hear the answer", "lead to the message of \"Question answered\"")),
                paths.each(UserTask.class).filter(asking::test).flatMap(task -> TOLD.keySet().stream().sorted().flatMap(moment -> told(paths, task, moment))))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> told(Paths paths, UserTask task, String moment) {
        Predicate<FlowElement> step = Steps.run(TOLD.get(moment));
        Predicate<BoundaryEvent> right = event -> Moment.of(event).filter(at -> at.call().equals(moment) && at.ofSubject()).isPresent();
        boolean told = paths.scopes(task).flatMap(scope -> paths.boundaries(scope).stream()).anyMatch(event -> right.test(event) && !event.cancelActivity()
                && !Paths.isAsync(event) && paths.restsWithout(List.of(event), step).findAny().isEmpty());
        FlowElement meant = Stream.concat(Steps.timersTo(paths, paths.storyOf(task), step), paths.boundaries(task).stream().filter(right))
                .map(FlowElement.class::cast).findFirst().orElse(task);
        return told ? Stream.empty() : Stream.of(Steps.refused(paths, meant, "a question can lie here and nobody is told, while the customer waits for the answer",
                "keep a timer on the question at ${%s(execution, subject)}, not interrupting, that leads to \"%s\"".formatted(moment, label(TOLD.get(moment)))));
    }

    private static String label(String step) {
        String words = step.replaceAll("([A-Z])", " $1").toLowerCase();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
