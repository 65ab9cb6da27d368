package nl.klachtkracht.process.guard.promise;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Whoever promised is reminded, a promise is broken at its moment, and within 4 hours the customer hears from us that it was. */
@Component
final class BrokenPromisesAreOwnedUpTo implements Rule {

    private static final Duration PROMISED = Duration.ofHours(4);
    private static final Predicate<FlowElement> BROKEN = Steps.run("recordBrokenPromise");
    private static final Predicate<FlowElement> OWNED_UP = Steps.run("ownUpToBrokenPromise");
    private static final String OWN_UP = "keep an interrupting timer at ${promises.afterBreaking(execution, subject, 'PT3H45M')}, at most 4 hours, that leads to \"Own up to broken promise\"";

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        return paths.stories("promiseKeeping").stream().flatMap(story -> examine(paths, story)).distinct();
    }

    private static Stream<Finding> examine(Paths paths, Process story) {
        Predicate<FlowElement> keeping = Steps.task(paths, HouseTask.KEEP_PROMISE);
        List<FlowElement> broken = paths.each(FlowElement.class).filter(element -> paths.storyOf(element).equals(story)).filter(BROKEN).toList();
        List<FlowElement> begins = paths.starts(story).stream().map(FlowElement.class::cast).toList();
        return Stream.of(
                paths.each(UserTask.class).filter(keeping::test).flatMap(task -> Stream.concat(atItsMoment(paths, task), reminded(paths, task))),
                paths.restsWithout(begins, keeping).map(turn -> Steps.refused(paths, turn, "from here nobody is asked to keep a promise",
                        "lead straight to \"Keep promise\"")),
                paths.endsWithout(begins, Steps.run("recordKeptPromise", "recordKeptCall", "endPromise", "ownUpToBrokenPromise"))
                        .map(turn -> Steps.refused(paths, turn,
                        "from here a promise is forgotten without having been kept or owned up to",
                                "lead through \"Record kept promise\" or \"Record broken promise\"")),
                onlyWhenHeard(paths, "promise.noLongerNeeded", "endPromise", "a promise is taken away although it is still needed"),
                onlyWhenHeard(paths, "promise.kept", "recordKeptCall", "a call counts as made although nobody spoke with the customer"),
                paths.endsWithout(broken, OWNED_UP).map(turn -> Steps.refused(paths, turn,
                        "from here the customer never hears that we broke a promise", "lead through \"Own up to broken promise\"")),
                paths.reach(broken, OWNED_UP).stream().filter(paths::waits).filter(place -> owned(paths, place).noneMatch(event -> isInTime(paths, event)))
                        .map(place -> Steps.refused(paths, owned(paths, place).map(FlowElement.class::cast).findFirst().orElse(place),
                                "the customer may wait longer than 4 hours to hear that we broke a promise", OWN_UP)))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> onlyWhenHeard(Paths paths, String message, String step, String reason) {
        return paths.waysAround(paths.roots(), Steps.hears(message), Steps.run(step)).map(turn -> Steps.refused(paths, turn, "from here " + reason,
                "let it begin with the message " + message));
    }

    private static Stream<BoundaryEvent> owned(Paths paths, FlowElement place) {
        boolean notYetIn = place instanceof FlowNode node && Paths.isAsync(node);
        return paths.scopes(place).skip(notYetIn ? 1 : 0).flatMap(scope -> paths.boundaries(scope).stream())
                .filter(event -> paths.ahead(event, UserTask.class::isInstance).stream().anyMatch(OWNED_UP));
    }

    private static boolean isInTime(Paths paths, BoundaryEvent event) {
        boolean inTime = Moment.of(event).filter(moment -> moment.isDueOrLimitOfSubject("explanation")
                || moment.call().equals("promises.afterBreaking") && moment.ofSubject() && moment.isWithin(PROMISED)).isPresent();
        return inTime && event.cancelActivity() && !Paths.isAsync(event) && paths.restsWithout(List.of(event), OWNED_UP).findAny().isEmpty();
    }

    private static Stream<Finding> atItsMoment(Paths paths, UserTask task) {
        return missing(paths, task, BROKEN, event -> event.cancelActivity()
                && Moment.of(event).filter(moment -> moment.isDueOrLimitOfSubject("promise")).isPresent(),
                "a promise can pass its moment without being called broken, so nobody tells the customer",
                "keep an interrupting timer on it at ${clocks.dueOf(execution, 'promise', subject)} that leads to \"Record broken promise\"");
    }

    private static Stream<Finding> reminded(Paths paths, UserTask task) {
        return missing(paths, task, Steps.run("remindOwner"), event -> !event.cancelActivity()
                && Moment.of(event).filter(moment -> moment.call().equals("promises.remindAt")).isPresent(),
                "nobody is reminded of a promise while there is time to keep it",
                "keep a timer on it at ${promises.remindAt(execution, subject)}, not interrupting, that leads to the message of \"Owner reminded\"");
    }

    private static Stream<Finding> missing(Paths paths, UserTask task, Predicate<FlowElement> step, Predicate<BoundaryEvent> right, String reason, String remedy) {
        if (paths.boundaries(task).stream().anyMatch(event -> right.test(event) && !Paths.isAsync(event)
                && paths.restsWithout(List.of(event), step).findAny().isEmpty())) {
            return Stream.empty();
        }
        FlowElement meant = Stream.concat(Steps.timersTo(paths, paths.storyOf(task), step), paths.boundaries(task).stream().filter(right))
                .map(FlowElement.class::cast).findFirst().orElse(task);
        return Stream.of(Steps.refused(paths, meant, reason, remedy));
    }
}
