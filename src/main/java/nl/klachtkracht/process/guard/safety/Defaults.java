package nl.klachtkracht.process.guard.safety;

import org.w3c.dom.Attr;

import java.util.Map;
import java.util.Set;

/** What the standards take for granted where nothing is said: programs that write a model out in full say it. */
final class Defaults {

    private static final Map<String, Set<String>> VALUES = Map.ofEntries(
            Map.entry("expressionLanguage", Set.of("http://www.w3.org/1999/XPath", "https://www.omg.org/spec/DMN/20191111/FEEL/", "http://www.omg.org/spec/DMN/20180521/FEEL/")),
            Map.entry("typeLanguage", Set.of("http://www.w3.org/2001/XMLSchema", "https://www.omg.org/spec/DMN/20191111/FEEL/", "http://www.omg.org/spec/DMN/20180521/FEEL/")),
            Map.entry("processType", Set.of("None")),
            Map.entry("isClosed", Set.of("false")),
            Map.entry("isForCompensation", Set.of("false")),
            Map.entry("startQuantity", Set.of("1")),
            Map.entry("completionQuantity", Set.of("1")),
            Map.entry("implementation", Set.of("##WebService", "##unspecified")),
            Map.entry("gatewayDirection", Set.of("Unspecified")),
            Map.entry("parallelMultiple", Set.of("false")),
            Map.entry("isInterrupting", Set.of("true")),
            Map.entry("triggeredByEvent", Set.of("false")),
            Map.entry("instantiate", Set.of("false")),
            Map.entry("eventGatewayType", Set.of("Exclusive")),
            Map.entry("textFormat", Set.of("text/plain")),
            Map.entry("preferredOrientation", Set.of("Rule-as-Row")));

    private Defaults() {
    }

    static boolean says(Attr attribute) {
        return attribute.getNamespaceURI() == null && VALUES.getOrDefault(attribute.getName(), Set.of()).contains(attribute.getValue());
    }
}
