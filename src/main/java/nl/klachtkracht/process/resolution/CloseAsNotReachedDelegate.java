package nl.klachtkracht.process.resolution;

import nl.klachtkracht.complaint.ComplaintDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class CloseAsNotReachedDelegate implements JavaDelegate {

    private final ComplaintDesk complaints;

    CloseAsNotReachedDelegate(ComplaintDesk complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        complaints.closeAsNotReached(execution.getProcessBusinessKey());
    }
}
