package nl.klachtkracht.process.resolution;

import nl.klachtkracht.complaint.ComplaintProcess;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.contact.CustomerContactProcess;
import nl.klachtkracht.process.support.Stories;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts and ends the two tracks of a complaint: one solves, the other informs the customer. */
@Component
class ComplaintStory implements ComplaintProcess {

    private final RuntimeService runtime;
    private final AsSystem asSystem;
    private final Stories stories;

    ComplaintStory(RuntimeService runtime, AsSystem asSystem, Stories stories) {
        this.runtime = runtime;
        this.asSystem = asSystem;
        this.stories = stories;
    }

    @Override
    public void begin(String reference) {
        stories.begin(ComplaintResolutionProcess.COMPLAINT_OPENED, reference);
        stories.begin(CustomerContactProcess.CONTACT_OPENED, reference);
    }

    @Override
    public void withdraw(String reference) {
        asSystem.run(() -> runtime.createMessageCorrelation(ComplaintResolutionProcess.COMPLAINT_WITHDRAWN)
                .processInstanceBusinessKey(reference).correlate());
    }
}
