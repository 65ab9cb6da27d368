package nl.klachtkracht.process.guard.safety;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** A way that leads back passes somebody or something that holds the case; a story that calls itself at once is such a way too. */
@Component
final class NoEndlessLoop implements Rule {

    private static final int MOST_NODES = 200;
    private static final int MOST_NAMED = 6;

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        List<Candidate.Diagram> readable = candidate.diagrams().stream().filter(diagram -> diagram.each(FlowNode.class).size() <= MOST_NODES).toList();
        return new Loops(readable).all().stream().map(loop -> finding(readable, loop));
    }

    private static Finding finding(List<Candidate.Diagram> diagrams, Set<FlowNode> loop) {
        Set<String> ids = loop.stream().map(FlowNode::getId).collect(Collectors.toSet());
        Candidate.Diagram diagram = Stream.concat(diagrams.stream().filter(Candidate.Diagram::sent), diagrams.stream())
                .filter(told -> loop.stream().anyMatch(node -> node.getModelInstance().equals(told.model()))).findFirst().orElseThrow();
        List<String> way = Xml.elements(diagram.xml()).map(element -> element.getAttribute("id")).filter(ids::contains).toList();
        return Finding.refusal(diagram.file(), way.get(0),
                "a case could go round here (%s) without ever waiting for a person, a message or a length of time, and would keep the system busy until no other customer is served"
                        .formatted(String.join(", ", way.subList(0, Math.min(way.size(), MOST_NAMED)))),
                "put a task, a message or a waiting time into the way back; a moment of a clock has passed when the case comes back");
    }
}
