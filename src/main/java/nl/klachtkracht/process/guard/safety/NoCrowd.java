package nl.klachtkracht.process.guard.safety;

import java.util.List;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** A case stays one case: it does not become more each time it comes round, and its ways are not multiplied by each other. */
@Component
final class NoCrowd implements Rule {

    private static final int MOST_NODES = 200;
    private static final int MOST_STEPS = 10_000;

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        List<Candidate.Diagram> readable = candidate.diagrams().stream().filter(diagram -> diagram.each(FlowNode.class).size() <= MOST_NODES).toList();
        Crowds crowds = new Crowds(readable);
        return Stream.concat(
                crowds.growing().map(node -> refusal(readable, node,
                        "each time a case comes round here there is one more of it, until no other customer is served",
                        "let only one of the ways lead back, or join them first")),
                crowds.steps().entrySet().stream().filter(start -> start.getValue() > MOST_STEPS).map(start -> refusal(readable, start.getKey(),
                        "what begins here is split and repeated so often that one case could take more than %,d steps and keep the system busy".formatted(MOST_STEPS),
                        "join what is split before it is split again, and repeat nothing inside of what is repeated")));
    }

    private static Finding refusal(List<Candidate.Diagram> diagrams, FlowNode node, String reason, String remedy) {
        String file = diagrams.stream().filter(diagram -> diagram.model().equals(node.getModelInstance())).findFirst().orElseThrow().file();
        return Finding.refusal(file, node.getId(), reason, remedy);
    }
}
