package nl.klachtkracht.process.guard.promise;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every step of the house stands in the drawing as a step; hidden in a listener it would get round all that the drawing promises. */
@Component
final class StepsAreDrawn implements Rule {

    private static final Set<String> LISTENERS = Set.of("executionListener", "taskListener");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.diagrams().stream().flatMap(diagram -> StepsAreDrawn.listeners(diagram).map(owner -> Finding.refusal(diagram.file(), owner,
                "a listener does something here that nobody sees in the drawing", "take the listener away and draw a service task for the step")));
    }

    private static Stream<String> listeners(Candidate.Diagram diagram) {
        NodeList all = diagram.xml().getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(all::item).filter(element -> LISTENERS.contains(element.getLocalName()))
                .map(listener -> ((Element) listener.getParentNode().getParentNode()).getAttribute("id")).distinct();
    }
}
