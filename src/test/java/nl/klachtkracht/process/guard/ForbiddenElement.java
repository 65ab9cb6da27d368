package nl.klachtkracht.process.guard;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** A rule for tests of what stands around the gate: it refuses and advises where a test says so by a label. */
@Component
final class ForbiddenElement implements Rule {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.diagrams().stream().flatMap(diagram -> diagram.each(FlowNode.class).stream().flatMap(node -> {
            String label = Objects.requireNonNullElse(node.getName(), "");
            if (label.startsWith("Forbidden")) {
                return Stream.of(Finding.refusal(diagram.file(), node.getId(), "is forbidden in this test", "take it out again"));
            }
            return label.startsWith("Unwise")
                    ? Stream.of(Finding.advice(diagram.file(), node.getId(), "is unwise in this test", "think again")) : Stream.empty();
        }));
    }
}
