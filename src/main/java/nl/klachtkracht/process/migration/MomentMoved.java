package nl.klachtkracht.process.migration;

import org.camunda.bpm.engine.ProcessEngineException;

/** A move of a case would have moved a promised moment; it is undone as a whole, and the case stays where it was. */
final class MomentMoved extends ProcessEngineException {

    private static final long serialVersionUID = 1;

    MomentMoved(String reference, String what) {
        super("%s stays in its version: %s.".formatted(reference, what));
    }
}
