package nl.klachtkracht.process.guard.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;

/** Our own forms with one thing changed. */
final class FormBench {

    static final String CONVERSATION = "hold-first-conversation";
    private static final ObjectMapper JSON = new ObjectMapper();

    private FormBench() {
    }

    static ObjectNode form(String name) {
        return object(GateBench.house().get(name + ".form"));
    }

    static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    static ObjectNode question(ObjectNode form, String key) {
        for (var component : form.path("components")) {
            if (component.path("key").asText().equals(key)) {
                return (ObjectNode) component;
            }
        }
        throw new IllegalArgumentException("no question " + key);
    }

    /** The form with one question changed. */
    static ObjectNode with(String name, String key, Consumer<ObjectNode> change) {
        ObjectNode form = form(name);
        change.accept(question(form, key));
        return form;
    }

    /** The form with one more thing on it. */
    static ObjectNode plus(String name, String component) {
        ObjectNode form = form(name);
        ((ArrayNode) form.path("components")).add(object(component));
        return form;
    }

    static ObjectNode without(String name, String key) {
        ObjectNode form = form(name);
        for (var all = form.path("components").elements(); all.hasNext();) {
            if (all.next().path("key").asText().equals(key)) {
                all.remove();
            }
        }
        return form;
    }

    static List<Finding> judge(Rule rule, String name, ObjectNode form) {
        return GateBench.judge(rule, Map.of(name + ".form", form.toString()));
    }

    static List<Finding> judge(Rule rule, ObjectNode form) {
        return judge(rule, CONVERSATION, form);
    }
}
