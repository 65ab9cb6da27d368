package nl.klachtkracht.process.guard.promise;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What gateways decide on is said by our steps alone; no mapping, loop or field may put something else in its place. */
@Component
final class FactsComeFromOurSteps implements Rule {

    private static final Set<String> OTHERS = Set.of("approverGroup", "department", "subject", "submitted", "execution", "task");
    private static final Set<String> NAMING = Set.of("resultVariable", "elementVariable", "errorCodeVariable", "errorMessageVariable",
            "escalationCodeVariable", "initiator",
            "outputDataItem", "variableName", "mapDecisionResult");
    private static final Set<String> MAPPING = Set.of("in", "out");
    private static final Set<String> PARAMETER = Set.of("inputParameter", "outputParameter", "formField", "field", "formProperty");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.diagrams().stream().flatMap(diagram -> elements(diagram).filter(FactsComeFromOurSteps::overwrites)
                .map(element -> Finding.refusal(diagram.file(), owner(element, diagram.file()),
                        "this puts something else in the place of what our steps say, so gateways would decide on it",
                                "give it another name, or pass it on under its own name")));
    }

    private static Stream<Element> elements(Candidate.Diagram diagram) {
        NodeList all = diagram.xml().getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast);
    }

    private static boolean overwrites(Element element) {
        String target = element.getAttribute("target");
        boolean mapped = MAPPING.contains(element.getLocalName()) && isFact(target) && !target.equals(element.getAttribute("source"));
        boolean parameter = PARAMETER.contains(element.getLocalName()) && (isFact(element.getAttribute("name")) || isFact(element.getAttribute("id")));
        NamedNodeMap attributes = element.getAttributes();
        return mapped || parameter || IntStream.range(0, attributes.getLength()).mapToObj(attributes::item)
                .anyMatch(attribute -> NAMING.contains(attribute.getLocalName()) && isFact(attribute.getNodeValue()));
    }

    private static boolean isFact(String name) {
        return Answers.FACTS.containsKey(name) || OTHERS.contains(name);
    }

    /** @return the id of the nearest element that has one and is drawn */
    private static String owner(Element element, String file) {
        for (Node at = element; at instanceof Element named; at = at.getParentNode()) {
            if (named.hasAttribute("id") && !named.getLocalName().equals("formField") && !named.getLocalName().endsWith("EventDefinition")) {
                return named.getAttribute("id");
            }
        }
        return file;
    }
}
