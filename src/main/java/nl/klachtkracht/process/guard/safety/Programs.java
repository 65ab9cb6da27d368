package nl.klachtkracht.process.guard.safety;

import java.util.Map;
import java.util.Optional;

/** What makes a model a program, by its name in whatever namespace: the engine reads more than one. */
final class Programs {

    private static final String SCRIPT = "holds a script";
    private static final String CODE = "names a piece of program";
    private static final String LISTENER = "has a listener, which does something that nobody sees in the diagram";

    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("scriptTask", SCRIPT),
            Map.entry("script", SCRIPT),
            Map.entry("connector", "has a connector, which calls other machines"),
            Map.entry("executionListener", LISTENER),
            Map.entry("taskListener", LISTENER),
            Map.entry("field", CODE),
            Map.entry("import", CODE),
            Map.entry("validation", CODE),
            Map.entry("constraint", CODE),
            Map.entry("functionDefinition", "defines a function of its own"),
            Map.entry("businessKnowledgeModel", "defines a function of its own"),
            Map.entry("invocation", "calls a function"),
            Map.entry("literalExpression", "computes by a free formula, which a table never needs"));

    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry("scriptFormat", SCRIPT),
            Map.entry("language", SCRIPT),
            Map.entry("expressionLanguage", "names another language for its formulas"),
            Map.entry("resource", SCRIPT),
            Map.entry("class", CODE),
            Map.entry("expression", CODE),
            Map.entry("formHandlerClass", CODE),
            Map.entry("variableMappingClass", CODE),
            Map.entry("variableMappingDelegateExpression", CODE),
            Map.entry("type", "is a mail, shell or external task, which leaves the house"),
            Map.entry("topic", "is a mail, shell or external task, which leaves the house"));

    private Programs() {
    }

    static Optional<String> inElement(String name) {
        return Optional.ofNullable(ELEMENTS.get(name));
    }

    static Optional<String> inAttribute(String name) {
        return Optional.ofNullable(ATTRIBUTES.get(name));
    }
}
