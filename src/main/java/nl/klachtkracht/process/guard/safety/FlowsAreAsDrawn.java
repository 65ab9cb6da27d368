package nl.klachtkracht.process.guard.safety;

import java.util.Collection;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** A flow stands in a file three times; the engine follows one of them, and whoever reads the diagram another. They say the same. */
@Component
final class FlowsAreAsDrawn implements Rule {

    private static final String REMEDY = "take the flow away in Camunda Modeler and draw it again";

    @Override
    public Silences silences() {
        return Silences.EVERYTHING;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.diagrams().stream().filter(Candidate.Diagram::sent).flatMap(diagram ->
                Stream.concat(diagram.each(SequenceFlow.class).stream().flatMap(flow -> loose(diagram, flow)),
                        diagram.each(FlowNode.class).stream().flatMap(node -> foreign(diagram, node))));
    }

    private static Stream<Finding> loose(Candidate.Diagram diagram, SequenceFlow flow) {
        boolean same = once(flow.getSource().getOutgoing(), flow) && once(flow.getTarget().getIncoming(), flow)
                && flow.getParentElement().equals(flow.getSource().getParentElement())
                && flow.getParentElement().equals(flow.getTarget().getParentElement());
        return same ? Stream.empty() : Stream.of(refusal(diagram, flow, "is not joined to '%s' and '%s' as the file says elsewhere, so a case could go a way that no check sees"
                .formatted(flow.getSource().getId(), flow.getTarget().getId())));
    }

    private static Stream<Finding> foreign(Candidate.Diagram diagram, FlowNode node) {
        return Stream.concat(node.getOutgoing().stream().filter(flow -> !node.equals(flow.getSource())),
                        node.getIncoming().stream().filter(flow -> !node.equals(flow.getTarget())))
                .map(flow -> refusal(diagram, flow, "is named by '%s', which it does not touch, so the diagram shows a way that no case goes".formatted(node.getId())));
    }

    private static boolean once(Collection<SequenceFlow> flows, SequenceFlow flow) {
        return flows.stream().filter(flow::equals).count() == 1;
    }

    private static Finding refusal(Candidate.Diagram diagram, SequenceFlow flow, String reason) {
        return Finding.refusal(diagram.file(), flow.getId() == null ? diagram.file() : flow.getId(), reason, REMEDY);
    }
}
