package nl.klachtkracht.process.guard.safety;

import java.time.Duration;
import java.util.List;
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
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What holds a case until a person or time does something. */
final class Waiting {

    /** What comes round by itself does so at most 48 times a day. */
    private static final Duration SHORTEST = Duration.ofMinutes(30);

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

    private static boolean holds(EventDefinition definition) {
        return definition instanceof TimerEventDefinition timer ? holds(timer) : !(definition instanceof ErrorEventDefinition);
    }

    /** A moment of a clock holds once: when a case comes back, it has passed already. Only the time for a step begins anew. */
    private static boolean holds(TimerEventDefinition timer) {
        String time = text(timer.getTimeDuration());
        List<String> moment = Expression.call(text(timer.getTimeDate()));
        return Calls.isDuration(time) && Duration.parse(time).compareTo(SHORTEST) >= 0
                || moment.size() > 1 && moment.subList(0, 2).equals(List.of("clocks", "step"));
    }

    private static String text(ModelElementInstance element) {
        return element == null ? "" : element.getTextContent().strip();
    }

    /** A list may be empty, and then nobody is asked at all. */
    private static boolean happensAtLeastOnce(Activity activity) {
        return !(activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics several)
                || text(several.getLoopCardinality()).matches("[1-9]\\d*");
    }
}
