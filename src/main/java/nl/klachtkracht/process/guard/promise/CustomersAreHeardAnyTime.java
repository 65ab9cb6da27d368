package nl.klachtkracht.process.guard.promise;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** What a customer does, such as withdrawing, and what ends a complaint or a promise, is heard wherever a case waits, and ends the waiting. */
@Component
final class CustomersAreHeardAnyTime implements Rule {

    private static final String WITHDRAWN = "complaint.withdrawn";
    private static final List<Ear> EARS = List.of(
            new Ear("complaintResolution", WITHDRAWN, null, "recordWithdrawal"),
            new Ear("customerContact", "complaint.closed", null, null),
            new Ear("customerContact", "contact.planned", HouseTask.CONTACT_CUSTOMER, null),
            new Ear("promiseKeeping", "promise.kept", HouseTask.KEEP_PROMISE, "recordKeptCall"),
            new Ear("promiseKeeping", "promise.noLongerNeeded", HouseTask.KEEP_PROMISE, "endPromise"),
            new Ear("departmentQuestion", "question.noLongerNeeded", HouseTask.ANSWER_QUESTION, null),
            new Ear("unheardCustomer", "customer.reached", HouseTask.ANSWER_UNHEARD_CUSTOMER, null),
            new Ear("unheardCustomer", "complaint.closed", HouseTask.ANSWER_UNHEARD_CUSTOMER, null));

    /**
     * @param task where it is heard; null for wherever the process waits
     * @param step what it leads to; null when it only ends the waiting
     */
    private record Ear(String story, String message, HouseTask task, String step) { }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        return Stream.concat(twice(paths), EARS.stream().flatMap(ear -> paths.stories(ear.story()).stream()
                .flatMap(story -> Stream.concat(deaf(paths, story, ear), lost(paths, story, ear))))).distinct();
    }

    /** A withdrawal is told to the one place that waits for it; where two wait, it reaches neither. */
    private static Stream<Finding> twice(Paths paths) {
        List<FlowElement> heard = paths.each(FlowElement.class).filter(Steps.hears(WITHDRAWN)).toList();
        FlowElement kept = heard.stream().filter(element -> element instanceof StartEvent && paths.isIn(element, "complaintResolution")).findFirst()
                .or(() -> heard.stream().findFirst()).orElse(null);
        return heard.stream().filter(element -> !element.equals(kept)).map(element -> Steps.refused(paths, element,
                "the message %s is heard in another place already, and with two of them a customer could not withdraw".formatted(WITHDRAWN),
                "let \"Withdrawal\" alone hear it"));
    }

    /** One finding for a process that hears it nowhere, one for each place where it is not heard otherwise. */
    private static Stream<Finding> deaf(Paths paths, Process story, Ear ear) {
        Set<FlowElement> beside = Stream.concat(paths.beside(story).stream().flatMap(event -> paths.starts(event).stream()).map(FlowElement.class::cast),
                paths.each(FlowElement.class).filter(Steps.hears(ear.message()))).collect(Collectors.toSet());
        List<FlowElement> deaf = paths.each(FlowNode.class).map(FlowElement.class::cast).filter(node -> paths.storyOf(node).equals(story))
                .filter(ear.task() == null ? place -> paths.waits(place) && !beside.contains(place) : Steps.task(paths, ear.task()))
                .filter(place -> ears(paths, place).noneMatch(Steps.hears(ear.message()))).toList();
        boolean nowhere = paths.each(FlowElement.class).noneMatch(element -> paths.storyOf(element).equals(story) && Steps.hears(ear.message()).test(element));
        String reason = "the message %s is not heard while a case waits here, so the case would go on as if nothing had happened".formatted(ear.message());
        String remedy = "catch %s in an event sub-process that interrupts, or on a boundary that interrupts".formatted(ear.message());
        return deaf.isEmpty() ? Stream.empty() : nowhere && ear.task() == null ? Stream.of(Steps.refused(paths, story, reason, remedy))
                : deaf.stream().map(place -> Steps.refused(paths, place, reason, remedy));
    }

    /** @return what interrupts the waiting at a place, or what encloses it */
    private static Stream<FlowElement> ears(Paths paths, FlowElement place) {
        boolean notYetIn = place instanceof FlowNode node && Paths.isAsync(node);
        Stream<FlowElement> boundaries = paths.scopes(place).skip(notYetIn ? 1 : 0).flatMap(scope -> paths.boundaries(scope).stream())
                .filter(BoundaryEvent::cancelActivity).map(FlowElement.class::cast);
        Stream<ModelElementInstance> scopes = Stream.concat(paths.scopes(place).skip(1), Stream.of(paths.storyOf(place)));
        return Stream.concat(boundaries, scopes.flatMap(scope -> paths.beside(scope).stream()).flatMap(event -> paths.starts(event).stream())
                .filter(StartEvent::isInterrupting).map(FlowElement.class::cast));
    }

    private static Stream<Finding> lost(Paths paths, Process story, Ear ear) {
        List<FlowElement> heard = paths.each(FlowElement.class).filter(element -> paths.storyOf(element).equals(story)).filter(Steps.hears(ear.message())).toList();
        return ear.step() == null ? Stream.empty() : paths.restsWithout(heard, Steps.run(ear.step())).map(turn -> Steps.refused(paths, turn,
                "the message %s is heard here, but what must follow does not".formatted(ear.message()),
                        "lead from it straight to the step " + ear.step() + "Delegate"));
    }
}
