package nl.klachtkracht.process.support;

import java.util.Optional;

/** What became of a task that is no longer open. */
public interface FinishedTasks {

    /** @return one sentence for the person who came too late; empty when there never was such a task */
    Optional<String> whatHappened(String taskId);
}
