package nl.klachtkracht.process.support;

import java.util.Map;

/** What a form shows beside its questions, read from our tables at the moment it opens. */
public interface TaskFacts {

    /** @return texts by name; called after the engine checked that the reader may open this task */
    Map<String, String> of(String taskId);
}
