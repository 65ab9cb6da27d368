package nl.klachtkracht.process.guard;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether everything in a file points at something of the kind that belongs there; what does not could not be walked along. */
final class References {

    private static final String ACTIVITY = "\\w*Task|task|\\w*[sS]ubProcess|transaction|callActivity";
    private static final Predicate<String> NODES = kinds(ACTIVITY + "|\\w+Event|\\w+Gateway");

    /** By attribute, by the element that holds the id as text, or by both. */
    private static final Map<String, Predicate<String>> WANTED = Map.ofEntries(
            Map.entry("sequenceFlow sourceRef", NODES),
            Map.entry("sequenceFlow targetRef", NODES),
            Map.entry("boundaryEvent attachedToRef", kinds(ACTIVITY)),
            Map.entry("messageRef", kinds("message")),
            Map.entry("errorRef", kinds("error")),
            Map.entry("signalRef", kinds("signal")),
            Map.entry("escalationRef", kinds("escalation")),
            Map.entry("processRef", kinds("process")),
            Map.entry("default", kinds("sequenceFlow")),
            Map.entry("incoming", kinds("sequenceFlow")),
            Map.entry("outgoing", kinds("sequenceFlow")),
            Map.entry("flowNodeRef", NODES),
            Map.entry("requiredDecision href", kinds("decision")),
            Map.entry("requiredInput href", kinds("inputData")));

    private final String file;
    private final Map<String, String> kinds = new HashMap<>();

    private References(String file) {
        this.file = file;
    }

    /** @return a refusal for each reference that leads nowhere, or to something of another kind */
    static Stream<Finding> astray(String file, Document xml) {
        References references = new References(file);
        NodeList all = xml.getElementsByTagNameNS("*", "*");
        elements(all).filter(element -> element.hasAttribute("id")).forEach(element -> references.kinds.put(element.getAttribute("id"), element.getLocalName()));
        return elements(all).flatMap(references::astray);
    }

    private Stream<Finding> astray(Element element) {
        Stream<String> attributes = IntStream.range(0, element.getAttributes().getLength()).mapToObj(place -> element.getAttributes().item(place))
                .filter(attribute -> attribute.getNamespaceURI() == null)
                .filter(attribute -> leadsAstray(wanted(element.getLocalName(), attribute.getNodeName()), attribute.getNodeValue())).map(attribute -> attribute.getNodeValue());
        Stream<String> text = Stream.ofNullable(WANTED.get(element.getLocalName())).filter(wanted -> leadsAstray(wanted, element.getTextContent()))
                .map(wanted -> element.getTextContent().strip());
        return Stream.concat(attributes, text).map(id -> Finding.refusal(file, named(element),
                "points at '%s', which is not there or no such thing can be joined or attached to it, so a case would get stuck".formatted(id),
                "take it away in Camunda Modeler and draw it again"));
    }

    private boolean leadsAstray(Predicate<String> wanted, String id) {
        return wanted != null && !wanted.test(kinds.getOrDefault(id.strip().replaceFirst("^#|^[\\w.-]+:", ""), ""));
    }

    private static Predicate<String> wanted(String element, String attribute) {
        return WANTED.getOrDefault(element + " " + attribute, WANTED.get(attribute));
    }

    /** The id of the element, or of the nearest that has one. */
    private static String named(Element element) {
        return element.hasAttribute("id") && !element.getLocalName().endsWith("EventDefinition") || !(element.getParentNode() instanceof Element)
                ? element.getAttribute("id") : named((Element) element.getParentNode());
    }

    private static Predicate<String> kinds(String pattern) {
        return kind -> kind.matches(pattern);
    }

    private static Stream<Element> elements(NodeList all) {
        return IntStream.range(0, all.getLength()).mapToObj(all::item).map(Element.class::cast);
    }
}
