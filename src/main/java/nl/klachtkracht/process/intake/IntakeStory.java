package nl.klachtkracht.process.intake;

import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.notice.Notices;
import nl.klachtkracht.signal.SignalProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Starts {@code signal-intake.bpmn} and passes on what the customer says later. */
@Component
class IntakeStory implements SignalProcess {

    private final RuntimeService runtime;
    private final Notices notices;
    private final AsSystem asSystem;
    private final ComplaintDesk complaints;
    private final ApplicationEventPublisher events;

    IntakeStory(RuntimeService runtime, Notices notices, AsSystem asSystem, ComplaintDesk complaints, ApplicationEventPublisher events) {
        this.runtime = runtime;
        this.notices = notices;
        this.asSystem = asSystem;
        this.complaints = complaints;
        this.events = events;
    }

    @Override
    public void begin(String reference) {
        asSystem.run(() -> runtime.createMessageCorrelation(SignalIntakeProcess.SIGNAL_RECEIVED)
                .processInstanceBusinessKey(reference).correlateStartMessage());
    }

    @Override
    public void keepOnRecord(String reference) {
        complaints.keepOnRecord(reference);
    }

    @Override
    public void customerReplied(String reference, long message) {
        notices.customerWrote(reference, message);
        events.publishEvent(new CustomerWrote(reference));
        asSystem.run(() -> runtime.createMessageCorrelation(SignalIntakeProcess.CUSTOMER_REPLIED)
                .processInstanceBusinessKey(reference).correlateAll());
    }
}
