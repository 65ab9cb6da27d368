package nl.klachtkracht.process.cockpit;

import java.util.Optional;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.Text;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** The versions of models that the person at hand may see: the engine finds no others for them. */
@Component
class ReadableModels {

    private final RepositoryService repository;

    ReadableModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** @throws Missing when there is none with this id that they may see */
    ProcessDefinition find(String id) {
        return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionId(id).singleResult())
                .orElseThrow(() -> new Missing("There is no model with id '%s' that you may see.".formatted(Text.shortened(id))));
    }
}
