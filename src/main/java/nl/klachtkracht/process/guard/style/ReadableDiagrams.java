package nl.klachtkracht.process.guard.style;

import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A diagram reads by itself: everything is labelled, drawn and named after what it says, and a process tells its version. */
@Component
final class ReadableDiagrams implements Rule {

    /** As Camunda Modeler names what is drawn anew. */
    private static final Pattern UNNAMED = Pattern.compile("(Activity|Event|Gateway|Flow|StartEvent|Process|Definitions|SequenceFlow|Task)_[0-9a-z]{6,9}");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.diagrams().stream().filter(Candidate.Diagram::sent).flatMap(diagram -> Stream.of(labels(diagram), ids(diagram), drawing(diagram),
                versions(diagram)).flatMap(findings -> findings));
    }

    private static Stream<Finding> labels(Candidate.Diagram diagram) {
        Stream<Finding> nodes = diagram.each(FlowNode.class).stream().filter(ReadableDiagrams::needsLabel).filter(node -> isBlank(node.getName()))
                .map(node -> Finding.advice(diagram.file(), node.getId(), "it has no label, so nobody reads in Cockpit what happens here",
                        node instanceof Gateway ? "ask a question that ends with ?" : "say it with a verb and an object, or an object and its state"));
        Stream<Finding> answers = diagram.each(SequenceFlow.class).stream().filter(flow -> isFork(flow.getSource())).filter(flow -> isBlank(flow.getName()))
                .map(flow -> Finding.advice(diagram.file(), flow.getId(), "this answer to “%s” has no label".formatted(Objects.toString(flow.getSource().getName(), "")),
                        "write the answer on the arrow, such as Yes"));
        return Stream.concat(nodes, answers);
    }

    private static boolean needsLabel(FlowNode node) {
        return node instanceof Activity && !(node instanceof SubProcess) || node instanceof Event || isFork(node);
    }

    private static boolean isFork(FlowNode node) {
        return (node instanceof ExclusiveGateway || node instanceof InclusiveGateway) && node.getOutgoing().size() > 1;
    }

    private static Stream<Finding> ids(Candidate.Diagram diagram) {
        return diagram.each(FlowElement.class).stream().filter(element -> element.getId() != null && UNNAMED.matcher(element.getId()).matches())
                .map(element -> element instanceof SequenceFlow
                        ? Finding.advice(diagram.file(), element.getId(), "its id says nothing, and what is wrong with an arrow is told by it",
                                "give it an id that says from where it leads to where, such as sequenceFlow_callBack_recordCall")
                        : Finding.advice(diagram.file(), element.getId(), "its id says nothing, and history and figures are counted by it",
                                "give it an id that says the same as its label, such as " + example(element)));
    }

    /** As the ids of our own models: what it is, and what its label says. */
    private static String example(FlowElement element) {
        return element.getElementType().getTypeName() + (element instanceof Gateway ? "_customerReached" : element instanceof Event ? "_callAsked" : "_callBack");
    }

    private static Stream<Finding> drawing(Candidate.Diagram diagram) {
        Set<String> drawn = Stream.concat(
                diagram.model().getModelElementsByType(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                diagram.model().getModelElementsByType(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .filter(Objects::nonNull).map(element -> element.getId()).collect(Collectors.toSet());
        if (drawn.isEmpty()) {
            return Stream.of(Finding.advice(diagram.file(), diagram.file(), "nothing is drawn, so Cockpit shows an empty page for its cases",
                    "draw it in Camunda Modeler"));
        }
        return diagram.each(FlowElement.class).stream().filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                .filter(element -> !drawn.contains(element.getId()))
                .map(element -> Finding.advice(diagram.file(), element.getId(), "it works but is not drawn, so nobody sees it", "draw it, or delete it"));
    }

    private static Stream<Finding> versions(Candidate.Diagram diagram) {
        Stream<Finding> version = diagram.processes().stream().filter(process -> isBlank(process.getCamundaVersionTag()))
                .map(process -> advice(diagram, process, "it has no version tag, so nobody can say which version decided a case", "write one such as 1.1.0"));
        Stream<Finding> history = diagram.processes().stream().filter(process -> isBlank(process.getCamundaHistoryTimeToLiveString()))
                .map(process -> advice(diagram, process, "it does not say how long ended cases are kept, so it will be two years", "write a time to live such as P730D"));
        return Stream.concat(version, history);
    }

    private static Finding advice(Candidate.Diagram diagram, Process process, String reason, String remedy) {
        return Finding.advice(diagram.file(), process.getId(), reason, remedy);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
