package nl.klachtkracht;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import nl.klachtkracht.process.deployment.BesideTheGate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** A newer version of all processes and forms; when it is closed, what was live before is live again, and cases that were moved to it are gone. */
public record ChangedModels(RepositoryService repository, Deployment deployment) implements AutoCloseable {

    /** Other labels everywhere, and another time where a model names one: what any owner may change. */
    public static final BinaryOperator<String> OTHER_LABELS_AND_TIMES = (file, text) -> file.endsWith(".bpmn")
            ? text.replace("camunda:versionTag=\"", "camunda:versionTag=\"9.").replace("'PT8H'", "'PT9H'") : text;

    /** @param change of a file's text, by its name */
    public static ChangedModels deploy(RepositoryService repository, BinaryOperator<String> change) {
        return deploy(repository, newest(repository, "complaintResolution").getDeploymentId(), change, DeploymentBuilder::deploy);
    }

    /** A newer version that differs from this one. */
    public ChangedModels changed(BinaryOperator<String> change) {
        return deploy(repository, deployment.getId(), change, DeploymentBuilder::deploy);
    }

    /** A newer version that the gate would not let through, as those from before there was a gate. */
    public ChangedModels changedBesideTheGate(BinaryOperator<String> change) {
        return deploy(repository, deployment.getId(), change, models -> BesideTheGate.deploy(repository, models));
    }

    private static ChangedModels deploy(RepositoryService repository, String from, BinaryOperator<String> change, Function<DeploymentBuilder, Deployment> way) {
        DeploymentBuilder changed = repository.createDeployment().name("changed");
        for (String file : repository.getDeploymentResourceNames(from)) {
            byte[] text = change.apply(file, read(repository, from, file)).getBytes(StandardCharsets.UTF_8);
            changed.addInputStream(file, new ByteArrayInputStream(text));
        }
        return new ChangedModels(repository, way.apply(changed));
    }

    public static ProcessDefinition newest(RepositoryService repository, String story) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(story).latestVersion().singleResult();
    }

    private static String read(RepositoryService repository, String deployment, String file) {
        try (InputStream text = repository.getResourceAsStream(deployment, file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        repository.deleteDeployment(deployment.getId(), true);
    }
}
