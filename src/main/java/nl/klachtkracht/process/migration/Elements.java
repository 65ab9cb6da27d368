package nl.klachtkracht.process.migration;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The elements of one version of a model, as people speak of them. */
record Elements(BpmnModelInstance model) {

    private static final String MANY = "#multiInstanceBody";
    private static final Map<String, String> WORDS = Map.of("userTask", "a task of a person", "serviceTask", "a step of the system",
            "callActivity", "a call of another story", "subProcess", "a group of steps", "intermediateCatchEvent", "a wait for an event",
            "boundaryEvent", "an event beside a step", "receiveTask", "a wait for a message", "eventBasedGateway", "a wait for one of several events");

    Optional<FlowNode> node(String id) {
        return model.getModelElementById(id.replace(MANY, "")) instanceof FlowNode node ? Optional.of(node) : Optional.empty();
    }

    /** @return the label; the id of what has none */
    String name(String id) {
        return node(id).map(FlowNode::getName).filter(label -> !label.isBlank()).map(label -> label.replaceAll("\\s+", " ")).orElse(id);
    }

    List<FlowNode> like(FlowNode other) {
        return model.getModelElementsByType(FlowNode.class).stream().filter(node -> kind(node).equals(kind(other))).toList();
    }

    boolean beginsInTheBackground(String id) {
        return node(id).map(FlowNode::isCamundaAsyncBefore).orElse(false);
    }

    /** What it is, in words, such as "a task of a person". */
    static String words(FlowNode node) {
        String type = node.getElementType().getTypeName();
        return WORDS.getOrDefault(type, "of the kind " + type);
    }

    /** @return the group of steps that it stands in, "" when in none */
    static String group(FlowNode node) {
        return node.getParentElement() instanceof SubProcess group ? group.getId() : "";
    }

    static String host(FlowNode node) {
        return node instanceof BoundaryEvent event ? event.getAttachedTo().getId() : "";
    }

    static boolean isDoneSeveralTimes(FlowNode node) {
        return node instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }

    /** What a case that waits here could be taken to: the same type, and the same kind of event. */
    static String kind(FlowNode node) {
        String event = node instanceof CatchEvent catching ? catching.getEventDefinitions().stream()
                .map(definition -> definition.getElementType().getTypeName()).findFirst().orElse("") : "";
        return node.getElementType().getTypeName() + " " + event;
    }
}
