package nl.klachtkracht.process.guard.promise;

import java.util.List;
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

/**
 * From the first hour to the last a contact is due, by the clock that counts 2 to 4 hours of the contact window; at its limit the team lead
 * is told and the customer gets an honest letter.
 */
@Component
final class ContactEveryFourHours implements Rule {

    private static final Predicate<FlowElement> LETTER = Steps.run("sendHonestLetter");
    private static final Predicate<FlowElement> TOLD = Steps.run("tellTeamLead");
    private static final Predicate<FlowElement> PLANNED = Steps.hears("contact.planned");
    private static final Predicate<FlowElement> OVER = Steps.hears("complaint.closed", "complaint.withdrawn");
    private static final String BESIDE = "lead straight to the contact, and put what takes time beside it behind a parallel gateway";

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        return Stream.concat(paths.stories("complaintResolution").stream().flatMap(story -> first(paths, story)),
                paths.stories("customerContact").stream().flatMap(story -> next(paths, story))).distinct();
    }

    private static Stream<Finding> first(Paths paths, Process story) {
        Predicate<FlowElement> contact = Steps.task(paths, HouseTask.HOLD_FIRST_CONVERSATION);
        List<FlowElement> begins = begins(paths, story);
        List<FlowElement> recorded = paths.each(FlowElement.class).filter(element -> paths.storyOf(element).equals(story)).filter(Steps.run("recordContact")).toList();
        return Stream.of(
                contacts(paths, story, contact),
                paths.restsWithout(begins, contact.or(OVER)).map(turn -> Steps.refused(paths, turn,
                        "from here a complaint waits, or ends, before anybody contacts the customer", "lead straight to \"Hold first conversation\"")),
                paths.restsWithout(recorded, contact.or(OVER).or(Steps.run("recordConversation", "closeAsNotReached"))).map(turn -> Steps.refused(paths, turn,
                        "from here a customer whom nobody reached hears nothing for longer than promised", "lead straight back to \"Hold first conversation\"")),
                paths.waysAround(begins, Steps.run("planFirstContact"), contact).map(turn -> Steps.refused(paths, turn,
                        "the first contact is not planned on this way, so no clock runs for it", "lead through \"Plan first contact\" first")))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> next(Paths paths, Process story) {
        Predicate<FlowElement> contact = Steps.task(paths, HouseTask.CONTACT_CUSTOMER);
        List<FlowElement> recorded = paths.each(FlowElement.class).filter(element -> paths.storyOf(element).equals(story))
                .filter(Steps.run("recordProgressUpdate").or(PLANNED)).toList();
        List<FlowElement> obstacles = paths.each(FlowElement.class).filter(Steps.run("raiseObstacle")).toList();
        return Stream.of(
                contacts(paths, story, contact),
                paths.endsWithout(obstacles, Steps.run("recordObstacleRemoval").or(OVER)).map(turn -> Steps.refused(paths, turn,
                        "from here an obstacle is forgotten although it still stands", "lead through \"Remove obstacle\" and \"Record obstacle removal\"")),
                paths.restsWithout(begins(paths, story), contact.or(PLANNED).or(OVER)).map(turn -> Steps.refused(paths, turn,
                        "from here nobody is to contact the customer", "lead straight to \"Contact customer\", or to the message contact.planned")),
                paths.restsWithout(recorded, contact.or(OVER)).map(turn -> Steps.refused(paths, turn,
                        "from here the next contact is not due, so the customer may hear nothing for more than four hours", BESIDE)))
                .flatMap(findings -> findings);
    }

    private static List<FlowElement> begins(Paths paths, Process story) {
        return paths.starts(story).stream().map(FlowElement.class::cast).toList();
    }

    private static Stream<Finding> contacts(Paths paths, Process story, Predicate<FlowElement> contact) {
        List<UserTask> tasks = paths.each(UserTask.class).filter(task -> paths.storyOf(task).equals(story)).filter(contact::test).toList();
        return tasks.isEmpty() ? Stream.of(Steps.refused(paths, story, "nobody is asked to contact the customer any more",
                "keep the task in which the owner contacts the customer"))
                : tasks.stream().flatMap(task -> Stream.concat(Stream.concat(due(paths, task), limit(paths, task)), away(paths, task, contact)));
    }

    private static Stream<Finding> due(Paths paths, UserTask task) {
        return Moment.read(task.getCamundaDueDate()).filter(moment -> moment.asks("clocks.due", "contact")).isPresent() ? Stream.empty()
                : Stream.of(Steps.refused(paths, task, "the contact is not due after two hours of the contact window",
                        "set the due date to ${clocks.due(execution, 'contact')}"));
    }

    private static Stream<Finding> limit(Paths paths, UserTask task) {
        List<BoundaryEvent> limits = paths.boundaries(task).stream()
                .filter(event -> Moment.of(event).filter(moment -> moment.asks("clocks.limit", "contact")).isPresent()).toList();
        return limits.stream().anyMatch(event -> !Paths.isAsync(event)
                && Stream.of(LETTER, TOLD).allMatch(told -> paths.restsWithout(List.of(event), told.or(OVER)).findAny().isEmpty()))
                ? Stream.empty() : Stream.of(Steps.refused(paths, meant(paths, task, limits),
                        "after four hours without a contact the customer gets no honest letter, or the team lead is not told",
                        "keep a timer on the contact at ${clocks.limit(execution, 'contact')} that leads to \"Send honest letter\" and to the message of \"Team lead told\""));
    }

    /** @return the timer that is the limit but does not do what it must, or the contact that has none */
    private static FlowElement meant(Paths paths, UserTask task, List<BoundaryEvent> limits) {
        return Stream.concat(limits.stream(), Steps.timersTo(paths, paths.storyOf(task), LETTER.or(TOLD))).map(FlowElement.class::cast).findFirst().orElse(task);
    }

    /** Whatever takes the contact away brings it back at once. */
    private static Stream<Finding> away(Paths paths, UserTask task, Predicate<FlowElement> contact) {
        List<BoundaryEvent> breaks = paths.scopes(task).flatMap(scope -> paths.boundaries(scope).stream()).filter(BoundaryEvent::cancelActivity)
                .filter(OVER.negate()::test).toList();
        return paths.restsWithout(breaks, contact.or(OVER)).map(turn -> Steps.refused(paths, turn,
                "from here the contact that was due is taken away and does not come back",
                "lead back to the contact, or let the event not interrupt it"));
    }
}
