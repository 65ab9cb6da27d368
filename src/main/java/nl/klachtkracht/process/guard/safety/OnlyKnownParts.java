package nl.klachtkracht.process.guard.safety;

import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Diagrams and tables are made of what the house knows; whatever else the engine can do is not for models of ours. */
@Component
final class OnlyKnownParts implements Rule {

    private static final String DRAW = "take it out and draw what should happen with the steps, events and gateways of the house";

    @Override
    public Silences silences() {
        return Silences.THE_ELEMENT;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return Stream.concat(
                candidate.diagrams().stream().filter(Candidate.Diagram::sent)
                        .flatMap(diagram -> unknown(diagram.file(), diagram.xml(), DiagramParts.ALL)),
                candidate.tables().stream().filter(Candidate.Table::sent)
                        .flatMap(table -> unknown(table.file(), table.xml(), TableParts.ALL)));
    }

    private static Stream<Finding> unknown(String file, Document xml, Parts parts) {
        Stream<Finding> instructions = Xml.children(xml).filter(node -> node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE)
                .map(node -> Finding.refusal(file, file, "tells programs how to show it ('<?" + node.getNodeName()
                        + "'), and could show people something else than what is live", "take that line out"));
        Stream<Finding> unknown = Xml.saidOf(xml, file, element -> unknown(file, element, parts).map("'%s'"::formatted)).entrySet().stream().map(found -> Finding.refusal(file, found.getKey(),
                "holds %s, which no model of the house uses, so nobody can vouch for what it would do to a case".formatted(String.join(" and ", found.getValue())), DRAW));
        return Stream.of(instructions, unknown, Xml.elements(xml).filter(parts::knows).flatMap(element -> hidden(file, element, parts))).flatMap(findings -> findings);
    }

    /** What is named as a program already, or stands in what is named, is not named again. */
    private static Stream<String> unknown(String file, Element element, Parts parts) {
        if (!parts.knows(element)) {
            boolean named = isProgram(element, parts) || Xml.above(element).anyMatch(around -> !parts.knows(around))
                    || Xml.below(element).anyMatch(inside -> isProgram(inside, parts) && Xml.idOf(inside, file).equals(Xml.idOf(element, file)));
            return named ? Stream.empty() : Stream.of(parts.name(element));
        }
        return Xml.attributes(element).filter(attribute -> parts.of(attribute).isEmpty() && Programs.inAttribute(attribute.getLocalName()).isEmpty())
                .map(parts::name);
    }

    private static boolean isProgram(Element element, Parts parts) {
        return !parts.knows(element) && Programs.inElement(element.getLocalName()).isPresent();
    }

    private static Stream<Finding> hidden(String file, Element element, Parts parts) {
        return Xml.inside(element).filter(parts::knows).filter(inside -> isHidden(element, inside, parts))
                .map(inside -> Finding.refusal(file, Xml.idOf(inside, file), "stands inside '" + parts.name(element)
                        + "', where the diagram does not show it and other programs read it otherwise", DRAW));
    }

    /** Extensions hold what the engine adds and nothing of the story; what holds text holds text alone. */
    private static boolean isHidden(Element element, Element inside, Parts parts) {
        boolean extension = element.getLocalName().equals("extensionElements") || parts.name(element).startsWith("camunda:");
        return extension && !parts.name(inside).startsWith("camunda:") || parts.textOf(element).isPresent();
    }
}
