package nl.klachtkracht.process.guard.safety;

import java.util.Optional;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** A model tells what happens and when; it brings no program along. */
@Component
final class NoProgramInAModel implements Rule {

    private static final String DANGER = ", and could read or send away whatever customers told us";
    private static final String REMEDY = "take it out and draw a step of ours, a table or a question instead";

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return Stream.concat(
                candidate.diagrams().stream().filter(Candidate.Diagram::sent)
                        .flatMap(diagram -> Xml.elements(diagram.xml()).flatMap(element -> programs(diagram.file(), element, DiagramParts.ALL))),
                candidate.tables().stream().filter(Candidate.Table::sent)
                        .flatMap(table -> Xml.elements(table.xml()).flatMap(element -> programs(table.file(), element, TableParts.ALL))));
    }

    private static Stream<Finding> programs(String file, Element element, Parts parts) {
        Stream<String> inElement = Programs.inElement(element.getLocalName()).filter(program -> !parts.knows(element)).stream();
        Stream<String> inAttributes = Xml.attributes(element).filter(attribute -> parts.of(attribute).isEmpty())
                .map(NoProgramInAModel::inAttribute).flatMap(Optional::stream);
        return Stream.concat(inElement, inAttributes)
                .map(program -> Finding.refusal(file, Xml.idOf(element, file), program + DANGER, REMEDY)).distinct();
    }

    private static Optional<String> inAttribute(Attr attribute) {
        return Programs.inAttribute(attribute.getLocalName()).map(program -> program + " ('" + attribute.getName() + "')");
    }
}
