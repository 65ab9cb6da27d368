package nl.klachtkracht.process.guard.safety;

import java.time.Duration;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What holds a case until a person or time does something. */
final class Waiting {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private Waiting() {
    }

    static boolean holds(FlowNode node) {
        if (node instanceof UserTask || node instanceof ReceiveTask) {
            return happensAtLeastOnce((Activity) node);
        }
        return node instanceof CatchEvent event && !(node instanceof StartEvent) && event.getEventDefinitions().stream().allMatch(Waiting::holds)
                && !event.getEventDefinitions().isEmpty();
    }

    /** @return whether one of several ways is taken, and not all of them */
    static boolean chooses(FlowNode node) {
        return node instanceof ExclusiveGateway || node instanceof InclusiveGateway || node instanceof EventBasedGateway
                || node.getOutgoing().stream().anyMatch(flow -> flow.getConditionExpression() != null);
    }

    static boolean catches(Event event, Class<? extends EventDefinition> kind) {
        return !event.getChildElementsByType(kind).isEmpty();
    }

    static Stream<BoundaryEvent> attachedTo(FlowNode node) {
        return node.getParentElement().getChildElementsByType(BoundaryEvent.class).stream().filter(event -> node.equals(event.getAttachedTo()));
    }

    /** A moment of a clock holds once: when a case comes back, it has passed already. */
    private static boolean holds(EventDefinition definition) {
        if (definition instanceof TimerEventDefinition timer) {
            String time = timer.getTimeDuration() == null ? "" : timer.getTimeDuration().getTextContent().strip();
            return Calls.isDuration(time) && Duration.parse(time).compareTo(SHORTEST) >= 0;
        }
        return !(definition instanceof ErrorEventDefinition);
    }

    /** A list may be empty, and then nobody is asked at all. */
    private static boolean happensAtLeastOnce(Activity activity) {
        return !(activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics several)
                || several.getLoopCardinality() != null && several.getLoopCardinality().getTextContent().strip().matches("[1-9]\\d*");
    }
}
