package nl.klachtkracht.process.guard.safety;

import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Of an event that waits for two things the engine takes one, and the diagram shows the other. */
@Component
final class OneEventOneMeaning implements Rule {

    @Override
    public Silences silences() {
        return Silences.THE_ELEMENT;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.diagrams().stream().filter(Candidate.Diagram::sent)
                .flatMap(diagram -> Xml.elements(diagram.xml()).filter(element -> meanings(element) > 1)
                        .map(event -> Finding.refusal(diagram.file(), Xml.idOf(event, diagram.file()),
                                "has more than one meaning, and only one of them would count, so a case could wait for something that never comes",
                                "draw an event for each of them")));
    }

    private static long meanings(Element element) {
        return Xml.inside(element).filter(inside -> inside.getLocalName().endsWith("EventDefinition") || inside.getLocalName().equals("eventDefinitionRef")).count();
    }
}
