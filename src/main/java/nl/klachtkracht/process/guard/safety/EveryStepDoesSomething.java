package nl.klachtkracht.process.guard.safety;

import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** A step names what it does, a rule names its table, a called story its name. */
@Component
final class EveryStepDoesSomething implements Rule {

    @Override
    public Silences silences() {
        return Silences.THE_ELEMENT;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.diagrams().stream().filter(Candidate.Diagram::sent).flatMap(diagram -> Stream.concat(
                Stream.concat(
                        without(diagram, DiagramParts.CAMUNDA, "delegateExpression", "choose one of the steps of the house for it", "serviceTask", "sendTask"),
                        without(diagram, DiagramParts.CAMUNDA, "decisionRef", "name the table that decides", "businessRuleTask")),
                without(diagram, null, "calledElement", "name the story that it calls", "callActivity")));
    }

    private static Stream<Finding> without(Candidate.Diagram diagram, String namespace, String attribute, String remedy, String... elements) {
        return Xml.elements(diagram.xml(), elements).filter(element -> !element.hasAttributeNS(namespace, attribute))
                .filter(EveryStepDoesSomething::isNoProgram)
                .map(element -> Finding.refusal(diagram.file(), Xml.idOf(element, diagram.file()),
                        "does not say what it does, so every case would stop here", remedy));
    }

    /** A step that is a program has another finding already. */
    private static boolean isNoProgram(Element element) {
        return Xml.attributes(element).noneMatch(attribute -> DiagramParts.ALL.of(attribute).isEmpty())
                && Xml.inside(element).filter(inside -> inside.getLocalName().equals("extensionElements"))
                        .flatMap(Xml::inside).allMatch(DiagramParts.ALL::knows);
    }
}
