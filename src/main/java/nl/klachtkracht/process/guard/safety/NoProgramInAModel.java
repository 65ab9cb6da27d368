package nl.klachtkracht.process.guard.safety;

import java.util.Optional;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A model tells what happens and when; it brings no program along. */
@Component
final class NoProgramInAModel implements Rule {

    private static final String DANGER = ", and could read or send away whatever customers told us";
    private static final String REMEDY = "take it out and draw a step of ours, a table or a question instead";

    @Override
    public Silences silences() {
        return Silences.THE_ELEMENT;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return Stream.concat(
                candidate.diagrams().stream().filter(Candidate.Diagram::sent)
                        .flatMap(diagram -> programs(diagram.file(), diagram.xml(), DiagramParts.ALL)),
                candidate.tables().stream().filter(Candidate.Table::sent)
                        .flatMap(table -> programs(table.file(), table.xml(), TableParts.ALL)));
    }

    /** Said once for each element that a person can find, however many parts of it are a program. */
    private static Stream<Finding> programs(String file, Document xml, Parts parts) {
        return Xml.saidOf(xml, file, element -> programs(element, parts)).entrySet().stream().map(found -> Finding.refusal(file, found.getKey(), String.join(" and ", found.getValue()) + DANGER, REMEDY));
    }

    private static Stream<String> programs(Element element, Parts parts) {
        Optional<String> itself = Programs.inElement(element.getLocalName()).filter(program -> !parts.knows(element));
        Stream<String> attributes = !parts.knows(element) ? Stream.empty() : Xml.attributes(element).filter(attribute -> parts.of(attribute).isEmpty())
                .map(NoProgramInAModel::inAttribute).flatMap(Optional::stream);
        return Stream.concat(itself.stream(), attributes);
    }

    private static Optional<String> inAttribute(Attr attribute) {
        return Programs.inAttribute(attribute.getLocalName()).map(program -> program + " ('" + attribute.getName() + "')");
    }
}
