package nl.klachtkracht.process.conformance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The ways that one version of a diagram draws. */
final class DrawnFlow {

    private final Map<String, FlowNode> nodes = new HashMap<>();
    private final Set<FlowNode> mainStory = new HashSet<>();

    DrawnFlow(BpmnModelInstance model) {
        model.getModelElementsByType(FlowNode.class).forEach(node -> nodes.put(node.getId(), node));
        model.getModelElementsByType(StartEvent.class).stream().filter(start -> start.getParentElement() instanceof Process || isInstead(start.getParentElement())).forEach(this::follow);
    }

    private void follow(FlowNode node) {
        if (mainStory.add(node)) {
            node.getSucceedingNodes().list().forEach(this::follow);
            nodes.values().stream().filter(event -> event instanceof BoundaryEvent boundary && boundary.cancelActivity() && boundary.getAttachedTo().equals(node))
                    .forEach(this::follow);
        }
    }

    boolean has(String node) {
        return nodes.containsKey(node);
    }

    String nameOf(String node) {
        return has(node) && nodes.get(node).getName() != null ? nodes.get(node).getName().replaceAll("\\s+", " ") : node;
    }

    /** @return whether it is an end of the whole story: of its own, or of what takes its place when something comes between */
    boolean isEnd(String node) {
        return nodes.get(node) instanceof EndEvent end && (end.getParentElement() instanceof Process || isInstead(end.getParentElement()));
    }

    /** Whether nothing of the story is left when it comes here, wherever else it was. */
    boolean endsEverything(String end) {
        return isInstead(nodes.get(end).getParentElement()) || isTerminating(nodes.get(end));
    }

    /** Whether it is only come to beside the story, which goes on: a reminder, for one. */
    boolean isOnTheSide(String end) {
        return !mainStory.contains(nodes.get(end));
    }

    /** What takes the place of the whole story when something comes between. */
    private static boolean isInstead(ModelElementInstance parent) {
        return parent instanceof SubProcess instead && instead.triggeredByEvent() && instead.getParentElement() instanceof Process
                && instead.getChildElementsByType(StartEvent.class).stream().allMatch(StartEvent::isInterrupting);
    }

    private static boolean isTerminating(FlowNode node) {
        return node instanceof EndEvent end && end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance);
    }

    /** One of several events ends it, which the engine calls taken away. */
    boolean waitsForTheFirst(String node) {
        return nodes.get(node) instanceof EventBasedGateway;
    }

    boolean isRepeated(String node) {
        return nodes.get(node) instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }

    /** @return where the flows come from that lead to a node; none for one that begins by itself */
    Set<String> before(String node) {
        return has(node) ? nodes.get(node).getIncoming().stream().map(SequenceFlow::getSource).map(FlowElement::getId).collect(Collectors.toSet()) : Set.of();
    }

    /** @return the events that take a node away as it is drawn: on it, around it, or at the end of what it lies in */
    Set<String> interruptersOf(String node) {
        Set<String> interrupters = new HashSet<>();
        ModelElementInstance within = nodes.get(node);
        while (within != null) {
            for (FlowNode other : nodes.values()) {
                if (interrupts(other, within)) {
                    interrupters.add(other.getId());
                }
            }
            within = within.getParentElement();
        }
        return interrupters;
    }

    private static boolean interrupts(FlowNode event, ModelElementInstance what) {
        if (event instanceof BoundaryEvent boundary) {
            return boundary.cancelActivity() && boundary.getAttachedTo().equals(what);
        }
        if (event instanceof StartEvent start && start.getParentElement() instanceof SubProcess handler) {
            return handler.triggeredByEvent() && start.isInterrupting() && handler.getParentElement().equals(what);
        }
        return isTerminating(event) && event.getParentElement().equals(what);
    }
}
