package nl.klachtkracht.process.guard;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Refuses what a model names by its Java class, and with it the engine's own shell and mail tasks, which are made the same way. */
final class NoClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException("A model may not name a Java class (" + type.getName()
                + ") nor use a shell or mail task: name one of our steps as delegate expression.");
    }
}
