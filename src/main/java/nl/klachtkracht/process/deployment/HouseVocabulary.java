package nl.klachtkracht.process.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.guard.ModelBeans;
import nl.klachtkracht.process.guard.Vocabulary;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Our steps and expressions, the groups of the engine, and the questions of the forms that this version ships. */
@Component
class HouseVocabulary implements Vocabulary {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final ModelBeans beans;
    private final IdentityService identities;
    private final AsSystem asSystem;
    private final Map<String, JsonNode> forms;
    private final Map<String, Set<String>> fields;

    HouseVocabulary(ModelBeans beans, IdentityService identities, AsSystem asSystem, ShippedModels shipped) {
        this.beans = beans;
        this.identities = identities;
        this.asSystem = asSystem;
        this.forms = shipped.all().stream().filter(ShippedModels.Model::isForm)
                .collect(Collectors.toUnmodifiableMap(form -> form.name().replace(".form", ""), form -> read(form.content())));
        this.fields = forms.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, form -> keys(form.getValue())));
    }

    @Override
    public boolean isStep(String bean) {
        return beans.isStep(bean);
    }

    @Override
    public boolean mayCall(String bean, String method) {
        return beans.mayCall(bean, method);
    }

    @Override
    public Set<String> groups() {
        return asSystem.call(() -> identities.createGroupQuery().list()).stream().map(Group::getId).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> fieldsOf(String form) {
        return fields.getOrDefault(form, Set.of());
    }

    @Override
    public Map<String, JsonNode> forms() {
        return forms;
    }

    private static Set<String> keys(JsonNode form) {
        return StreamSupport.stream(form.path("components").spliterator(), false)
                .filter(component -> component.hasNonNull("key"))
                .map(component -> component.get("key").asText()).collect(Collectors.toUnmodifiableSet());
    }

    private static JsonNode read(byte[] form) {
        try {
            return JSON.readTree(form);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
