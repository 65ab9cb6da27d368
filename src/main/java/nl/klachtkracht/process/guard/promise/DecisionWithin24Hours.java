package nl.klachtkracht.process.guard.promise;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Above the mandate a decision falls within 24 clock hours of the request: wherever it waits, a deadline ends the waiting and the table decides. */
@Component
final class DecisionWithin24Hours implements Rule {

    static final Duration PROMISED = Duration.ofHours(24);
    private static final Predicate<FlowElement> REQUEST = Steps.run("requestApproval");
    private static final Predicate<FlowElement> BY_TABLE = Steps.run("decideByTable");
    private static final Predicate<FlowElement> DECISION = BY_TABLE.or(Steps.run("recordDecision"));
    private static final String DEADLINE = "give it a timer on the moment ${clocks.after(execution, 'approval', 'PT23H45M')}, at most 24 hours, that leads to \"Decide by table\"";

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        List<FlowElement> requests = paths.each(FlowElement.class).filter(REQUEST).toList();
        return Stream.of(requested(paths, requests), waiting(paths, requests), decided(paths, requests), deadlines(paths), startedBefore(paths), notBefore(paths))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> requested(Paths paths, List<FlowElement> requests) {
        Predicate<FlowElement> asked = Steps.task(paths, HouseTask.DECIDE_ON_COMPENSATION);
        return paths.stories("compensationApproval").stream()
                .filter(story -> requests.stream().noneMatch(request -> paths.storyOf(request).equals(story))
                        || paths.reach(requests, DECISION).stream().noneMatch(asked))
                .map(story -> Steps.refused(paths, story, "nobody is asked for a decision above the mandate, so the customer gets none",
                        "lead from \"Request approval\" to the task with the form decide-on-compensation"));
    }

    private static Stream<Finding> waiting(Paths paths, List<FlowElement> requests) {
        return paths.reach(requests, DECISION).stream().filter(paths::waits)
                .filter(place -> requests.stream().anyMatch(request -> paths.storyOf(request).equals(paths.storyOf(place))))
                .filter(place -> enclosing(paths, place).findAny().isEmpty())
                .map(place -> Steps.refused(paths, place, "a request can wait here with no deadline that ends the waiting, so the customer may never hear a decision", DEADLINE));
    }

    private static Stream<Finding> decided(Paths paths, List<FlowElement> requests) {
        return paths.endsWithout(requests, DECISION).map(turn -> Steps.refused(paths, turn,
                "from here a request for approval can be over without a decision, so the customer is left without an answer",
                "lead every way from \"Request approval\" through \"Record decision\" or \"Decide by table\""));
    }

    /** A timer that ends the waiting for a decision, or leads to the table, is the deadline; what is wrong with it is said of it. */
    private static Stream<Finding> deadlines(Paths paths) {
        return paths.each(BoundaryEvent.class).filter(event -> isMeantAsDeadline(paths, event))
                .filter(event -> enclosing(paths, event).allMatch(wider -> mistake(paths, wider).isPresent())).flatMap(event -> mistake(paths, event)
                .or(() -> guardsADecision(paths, event) ? Optional.empty()
                        : Optional.of("is the deadline of something that is no decision, and the decision itself has none"))
                .map(mistake -> Steps.refused(paths, event, "this deadline " + mistake + ", so 24 hours can pass without a decision", DEADLINE)).stream());
    }

    /** @return deadlines under which something waits; what waits for its job is not under its own */
    private static Stream<BoundaryEvent> enclosing(Paths paths, FlowElement place) {
        boolean notYetIn = place instanceof FlowNode node && Paths.isAsync(node);
        return paths.scopes(place).skip(notYetIn ? 1 : 0).flatMap(scope -> paths.boundaries(scope).stream()).filter(event -> isMeantAsDeadline(paths, event));
    }

    private static boolean isMeantAsDeadline(Paths paths, BoundaryEvent event) {
        return leadsToTheTable(paths, event) || event.cancelActivity() && Moment.of(event).filter(moment -> moment.kind().equals("approval")).isPresent();
    }

    private static boolean leadsToTheTable(Paths paths, BoundaryEvent event) {
        return Paths.definitions(event).anyMatch(TimerEventDefinition.class::isInstance)
                && paths.ahead(event, UserTask.class::isInstance).stream().anyMatch(BY_TABLE);
    }

    private static boolean guardsADecision(Paths paths, BoundaryEvent event) {
        return paths.each(FlowElement.class).filter(Steps.task(paths, HouseTask.DECIDE_ON_COMPENSATION)).flatMap(paths::scopes)
                .anyMatch(event.getAttachedTo()::equals);
    }

    private static Optional<String> mistake(Paths paths, BoundaryEvent event) {
        Process story = paths.storyOf(event);
        Optional<Moment> moment = Moment.of(event);
        if (moment.isEmpty()) {
            return Optional.of("is not a moment counted from the request");
        } else if (!moment.get().isDueOrLimitOf("approval") && !moment.get().asks("clocks.after", "approval")) {
            return Optional.of("asks another clock than that of the approval");
        } else if (moment.get().after() != null && !moment.get().isWithin(PROMISED)) {
            return Optional.of("is later than 24 hours after the request");
        } else if (!event.cancelActivity()) {
            return Optional.of("does not end the waiting");
        } else if (Paths.isAsync(event) || paths.ahead(event, step -> false).stream().filter(place -> paths.storyOf(place).equals(story)).anyMatch(paths::waits)) {
            return Optional.of("does not lead to a decision at once: something waits behind it");
        }
        if (paths.ahead(event, BY_TABLE).stream().anyMatch(step -> step instanceof Activity && leadsOn(paths, step))) {
            return Optional.of("does something else before \"Decide by table\", and if that failed nobody would decide");
        }
        return paths.endsWithout(List.of(event), BY_TABLE).findAny().map(turn -> "does not lead to \"Decide by table\" on every way");
    }

    private static boolean leadsOn(Paths paths, FlowElement step) {
        return paths.ahead(step, next -> false).stream().anyMatch(BY_TABLE);
    }

    /** The table stands in for people when their time is over, and not before. */
    private static Stream<Finding> notBefore(Paths paths) {
        return paths.waysAround(paths.roots(), event -> event instanceof BoundaryEvent timer && isMeantAsDeadline(paths, timer), BY_TABLE)
                .map(turn -> Steps.refused(paths, turn, "the table decides here although people could still decide",
                        "let only the deadline on the decision lead to \"Decide by table\""));
    }

    private static Stream<Finding> startedBefore(Paths paths) {
        return paths.waysAround(paths.roots(), REQUEST, Steps.task(paths, HouseTask.DECIDE_ON_COMPENSATION)).map(turn -> Steps.refused(paths, turn,
                "a decision is asked for here without \"Request approval\", which starts the 24 hours", "lead through \"Request approval\" first"));
    }
}
