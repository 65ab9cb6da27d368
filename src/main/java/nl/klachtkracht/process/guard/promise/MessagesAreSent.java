package nl.klachtkracht.process.guard.promise;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/** Where a case waits for a message, somebody sends it; for one that nobody sends it would wait for ever. */
@Component
final class MessagesAreSent implements Rule {

    /** What the house tells a case that is under way. */
    static final Set<String> SENT = Set.of("contact.planned", "complaint.closed", "complaint.withdrawn", "complaint.customerReplied", "customer.reached",
            "promise.kept", "promise.noLongerNeeded", "question.noLongerNeeded");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        Set<Process> house = HouseStories.of(paths);
        return paths.each(FlowNode.class).filter(node -> house.contains(paths.storyOf(node))).filter(MessagesAreSent::waitsForAMessage)
                .filter(node -> message(node).filter(SENT::contains).isEmpty() && !goesOnAnyhow(paths, node))
                .map(node -> Steps.refused(paths, node, message(node).map(name -> "nobody sends the message %s, so every case would wait here for ever".formatted(name))
                        .orElse("it does not say which message ends the waiting, so every case would wait here for ever"),
                        "wait for one of these: %s; or let a timer end the waiting".formatted(String.join(", ", SENT.stream().sorted().toList()))));
    }

    private static boolean waitsForAMessage(FlowNode node) {
        return node instanceof ReceiveTask || node instanceof IntermediateCatchEvent && Paths.message(node).isPresent();
    }

    private static Optional<String> message(FlowNode node) {
        return node instanceof ReceiveTask task ? Optional.ofNullable(task.getMessage()).map(message -> message.getName()) : Paths.message(node);
    }

    /** Beside a timer or another event it is one of several ways on. */
    private static boolean goesOnAnyhow(Paths paths, FlowNode node) {
        return paths.entering(node).stream().anyMatch(flow -> flow.getSource() instanceof EventBasedGateway)
                || paths.scopes(node).flatMap(scope -> paths.boundaries(scope).stream()).filter(BoundaryEvent::cancelActivity)
                        .flatMap(Paths::definitions).anyMatch(TimerEventDefinition.class::isInstance);
    }
}
