package nl.klachtkracht.process.intake;

import nl.klachtkracht.complaint.ComplaintDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class OpenComplaintDelegate implements JavaDelegate {

    private final ComplaintDesk complaints;

    OpenComplaintDelegate(ComplaintDesk complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        complaints.open(execution.getProcessBusinessKey());
    }
}
