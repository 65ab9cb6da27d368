package nl.klachtkracht.process.guard.promise;

import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** At a gateway there is a way on for every case; where none is meant, the case stops and every promise about it breaks. */
@Component
final class NoCaseGetsStuck implements Rule {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        Answers answers = new Answers(paths);
        return paths.each(FlowNode.class).filter(answers::canGetStuck).map(node -> Steps.refused(paths, node,
                "there can be a case for which no flow behind this is meant, and it would stop here for good",
                        "add the missing answer, or mark one flow as the default flow"));
    }
}
