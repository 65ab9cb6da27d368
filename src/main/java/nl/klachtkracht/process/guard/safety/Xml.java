package nl.klachtkracht.process.guard.safety;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Plain XML, as the engine's own parser sees it. */
final class Xml {

    /** Parts of an element that people know by the element they belong to. */
    private static final Set<String> PARTS = Set.of("inputEntry", "outputEntry", "inputExpression", "inputValues", "outputValues",
            "multiInstanceLoopCharacteristics", "standardLoopCharacteristics", "loopCardinality", "completionCondition", "conditionExpression",
            "condition", "timeDate", "timeDuration", "timeCycle", "taskListener", "formField", "property", "formProperty");

    private Xml() {
    }

    /** Every element of the document, however deep, in the order of the file. */
    static Stream<Element> elements(Document document) {
        List<Element> found = new ArrayList<>();
        NodeList all = document.getElementsByTagNameNS("*", "*");
        IntStream.range(0, all.getLength()).forEach(place -> found.add((Element) all.item(place)));
        return found.stream();
    }

    /** Elements of this name, in whatever namespace: the engine does not look at it either. */
    static Stream<Element> elements(Document document, String... names) {
        return elements(document).filter(element -> Set.of(names).contains(element.getLocalName()));
    }

    static Stream<Node> children(Node parent) {
        NodeList all = parent.getChildNodes();
        return IntStream.range(0, all.getLength()).mapToObj(all::item);
    }

    static Stream<Element> inside(Element parent) {
        return children(parent).filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** All elements in this one, however deep. */
    static Stream<Element> below(Element element) {
        return inside(element).flatMap(inside -> Stream.concat(Stream.of(inside), below(inside)));
    }

    /** All elements around this one, the nearest first. */
    static Stream<Element> above(Element element) {
        return Stream.iterate(element.getParentNode(), Element.class::isInstance, Node::getParentNode).map(Element.class::cast);
    }

    /** All attributes but declarations of namespaces and what holds without being said. */
    static Stream<Attr> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength()).mapToObj(place -> (Attr) element.getAttributes().item(place))
                .filter(attribute -> !"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI()) && !Defaults.says(attribute));
    }

    /** The words that stand in this element itself. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        children(element).filter(CharacterData.class::isInstance).filter(node -> node.getNodeType() != Node.COMMENT_NODE)
                .forEach(node -> text.append(node.getNodeValue()));
        return text.toString().trim();
    }

    /** @return the value, empty when there is none */
    static String value(Element element, String namespace, String attribute) {
        return element.getAttributeNS(namespace, attribute);
    }

    /** The id by which a person finds the element: its own, or that of the element it belongs to. */
    static String idOf(Element element, String file) {
        for (Node node = element; node instanceof Element candidate; node = node.getParentNode()) {
            if (candidate.hasAttribute("id") && !isPart(candidate)) {
                return candidate.getAttribute("id");
            }
        }
        return file;
    }

    static Optional<Element> parent(Element element) {
        return element.getParentNode() instanceof Element parent ? Optional.of(parent) : Optional.empty();
    }

    private static boolean isPart(Element element) {
        return PARTS.contains(element.getLocalName()) || element.getLocalName().endsWith("EventDefinition");
    }

    /** @return what is said of the elements of a file, under the id of each that a person can find */
    static Map<String, Set<String>> saidOf(Document xml, String file, Function<Element, Stream<String>> said) {
        Map<String, Set<String>> byElement = new LinkedHashMap<>();
        elements(xml).forEach(element -> said.apply(element).forEach(words -> byElement.computeIfAbsent(idOf(element, file), unseen -> new LinkedHashSet<>()).add(words)));
        return byElement;
    }
}
