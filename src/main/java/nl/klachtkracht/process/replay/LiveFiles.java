package nl.klachtkracht.process.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.klachtkracht.process.access.AsSystem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** The files behind the newest models, tables and forms, as the engine has them. */
@Component
class LiveFiles {

    private final RepositoryService repository;
    private final AsSystem asSystem;

    LiveFiles(RepositoryService repository, AsSystem asSystem) {
        this.repository = repository;
        this.asSystem = asSystem;
    }

    /** @param name as it was deployed */
    record File(String name, byte[] content) {
    }

    /** @return every file that is live, by name */
    Map<String, byte[]> all() {
        return asSystem.call(() -> {
            Map<String, byte[]> files = new HashMap<>();
            repository.createProcessDefinitionQuery().latestVersion().list().forEach(process -> {
                files.put(process.getResourceName(), content(process.getDeploymentId(), process.getResourceName()));
                repository.getDeploymentResourceNames(process.getDeploymentId()).stream().filter(name -> name.endsWith(".form"))
                        .forEach(form -> files.computeIfAbsent(form, name -> content(process.getDeploymentId(), name)));
            });
            repository.createDecisionDefinitionQuery().latestVersion().list()
                    .forEach(table -> files.put(table.getResourceName(), content(table.getDeploymentId(), table.getResourceName())));
            return files;
        });
    }

    /** @return the file of a table, by the id of its decision */
    Optional<File> table(String decision) {
        return asSystem.call(() -> {
            DecisionDefinition newest = repository.createDecisionDefinitionQuery().decisionDefinitionKey(decision).latestVersion().singleResult();
            return Optional.ofNullable(newest)
                    .map(table -> new File(table.getResourceName(), content(table.getDeploymentId(), table.getResourceName())));
        });
    }

    private byte[] content(String deployment, String resource) {
        try (InputStream content = repository.getResourceAsStream(deployment, resource)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
