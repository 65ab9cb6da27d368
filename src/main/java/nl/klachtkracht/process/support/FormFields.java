package nl.klachtkracht.process.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The names of the questions a deployed form asks; nothing else that is sent with it is accepted. */
final class FormFields {

    private static final Set<String> READ_ONLY = Set.of("html", "text", "image", "spacer", "separator", "button", "group", "expression", "table");
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    /** @return no names when this deployment has no such form */
    Set<String> of(CommandContext engine, String deploymentId, String formKey) {
        CamundaFormDefinitionEntity form = engine.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deploymentId, formKey);
        return form == null ? Set.of() : known.computeIfAbsent(form.getId(), id -> read(engine.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName()).getBytes()));
    }

    private static Set<String> read(byte[] form) {
        try {
            Set<String> fields = new HashSet<>();
            collect(JSON.readTree(form), fields);
            return fields;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(JsonNode node, Set<String> fields) {
        for (JsonNode component : node.path("components")) {
            boolean isQuestion = !READ_ONLY.contains(component.path("type").asText())
                    && !component.path("readonly").asBoolean() && !component.path("disabled").asBoolean();
            if (isQuestion && component.hasNonNull("key")) {
                fields.add(component.get("key").asText());
            }
            collect(component, fields);
        }
    }
}
