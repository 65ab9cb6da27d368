package nl.klachtkracht.process.guard.promise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * No timer, and nothing else without a person, ends a complaint: it ends by the customer's answer or withdrawal, or after all tries to
 * reach them.
 */
@Component
final class OnlyTheCustomerClosesAComplaint implements Rule {

    private static final String STORY = "complaintResolution";
    private static final String REMEDY = "let it lead to a task in which somebody speaks with the customer";
    private static final Predicate<FlowElement> WITHDRAWAL = Steps.hears("complaint.withdrawn");
    private static final Predicate<FlowElement> PERSON = WITHDRAWAL.or(UserTask.class::isInstance);
    private static final Predicate<FlowElement> CLOSING = Steps.run("recordClosing", "closeAsNotReached", "recordWithdrawal", "recordBadNews",
            "sendClosingLetter", "sendBadNewsLetter");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        Answers answers = new Answers(paths);
        Predicate<FlowElement> gaveUp = answers.require("contact", "not-reachable").or(answers.require("answer", "not-reached"));
        List<FlowElement> people = paths.each(FlowElement.class).filter(PERSON.and(WITHDRAWAL.negate())).toList();
        List<FlowElement> begins = paths.stories(STORY).stream().flatMap(story -> paths.starts(story).stream()).filter(WITHDRAWAL.negate())
                .map(FlowElement.class::cast).toList();
        Predicate<FlowElement> outcome = Steps.run("recordClosing", "closeAsNotReached").or(WITHDRAWAL).or(answers.require("answer", "bad-news"));
        return Stream.of(
                paths.each(FlowElement.class).filter(OnlyTheCustomerClosesAComplaint::isNobody).filter(trigger -> closes(paths, trigger, new HashSet<>()))
                        .map(trigger -> Steps.refused(paths, trigger, "this alone, without a person, ends a complaint while the customer still waits", REMEDY)),
                paths.waysAround(Stream.concat(paths.roots().stream(), people.stream()).toList(), gaveUp, Steps.run("closeAsNotReached"))
                        .map(turn -> Steps.refused(paths, turn,
                        "from here a complaint is closed as not reached although the customer can be reached",
                                "lead there only when ${contact == 'not-reachable'} or ${answer == 'not-reached'}")),
                paths.waysAround(Stream.concat(paths.roots().stream(), paths.each(FlowElement.class).filter(Steps.call("offerAndAnswer"))).toList(),
                        answers.require("answer", "accepted"), Steps.run("recordClosing")).map(turn -> Steps.refused(paths, turn,
                        "from here a complaint is closed as accepted although the customer did not accept", "lead there only when ${answer == 'accepted'}")),
                paths.waysAround(paths.roots(), WITHDRAWAL, Steps.run("recordWithdrawal")).map(turn -> Steps.refused(paths, turn,
                        "from here a complaint is withdrawn although the customer did not say so", "let it begin with the message complaint.withdrawn")),
                paths.endsWithout(begins, outcome).map(turn -> Steps.refused(paths, turn,
                        "from here a complaint is over without an answer of the customer", "lead through \"Record closing\", \"Close as not reached\" or bad news")))
                .flatMap(findings -> findings).distinct();
    }

    /** Whatever moves a case on and is neither a person nor the customer: timers, signals, conditions, messages of our own, jobs of others. */
    private static boolean isNobody(FlowElement element) {
        boolean waited = element instanceof CatchEvent && Paths.definitions(element).noneMatch(definition -> definition instanceof ErrorEventDefinition
                || definition instanceof EscalationEventDefinition || definition instanceof LinkEventDefinition);
        return !WITHDRAWAL.test(element) && (waited || element instanceof ReceiveTask
                || element instanceof ServiceTask task && "external".equals(task.getCamundaType()));
    }

    /** A called process that is over gives the case back to whoever called, and there it may go on to an end. */
    private static boolean closes(Paths paths, FlowElement from, Set<FlowElement> above) {
        if (!above.add(from)) {
            return false;
        }
        Set<FlowElement> ahead = paths.ahead(from, PERSON);
        boolean breaksOff = !(from instanceof BoundaryEvent beside) || beside.cancelActivity()
                || ahead.stream().anyMatch(end -> Paths.definitions(end).anyMatch(TerminateEventDefinition.class::isInstance));
        Process story = paths.storyOf(from);
        return ahead.stream().anyMatch(CLOSING) || breaksOff && paths.endsBefore(List.of(from), PERSON).findAny().isPresent()
                && (STORY.equals(story.getId()) || paths.callers(story).stream().anyMatch(call -> closes(paths, call, above)));
    }
}
