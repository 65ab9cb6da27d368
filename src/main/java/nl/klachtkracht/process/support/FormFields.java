package nl.klachtkracht.process.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The questions a deployed form asks; nothing else that is sent with it is accepted. */
final class FormFields {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, AskedQuestions> known = new ConcurrentHashMap<>();

    /** @return no questions when this deployment has no such form */
    AskedQuestions of(CommandContext engine, String deploymentId, String formKey) {
        CamundaFormDefinitionEntity form = engine.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deploymentId, formKey);
        return form == null ? AskedQuestions.NONE : known.computeIfAbsent(form.getId(), id -> read(engine.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName()).getBytes()));
    }

    private static AskedQuestions read(byte[] form) {
        try {
            return AskedQuestions.of(JSON.readTree(form));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
