package nl.klachtkracht.process.resolution;

import nl.klachtkracht.complaint.ComplaintProcess;
import nl.klachtkracht.process.access.AsSystem;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts and ends {@code complaint-resolution.bpmn}. */
@Component
class ComplaintStory implements ComplaintProcess {

    private final RuntimeService runtime;
    private final AsSystem asSystem;

    ComplaintStory(RuntimeService runtime, AsSystem asSystem) {
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    @Override
    public void begin(String reference) {
        asSystem.run(() -> runtime.createMessageCorrelation(ComplaintResolutionProcess.COMPLAINT_OPENED)
                .processInstanceBusinessKey(reference).correlateStartMessage());
    }

    @Override
    public void withdraw(String reference) {
        asSystem.run(() -> runtime.createMessageCorrelation(ComplaintResolutionProcess.COMPLAINT_WITHDRAWN)
                .processInstanceBusinessKey(reference).correlate());
    }
}
