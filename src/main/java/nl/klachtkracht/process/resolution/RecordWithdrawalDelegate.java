package nl.klachtkracht.process.resolution;

import nl.klachtkracht.complaint.ComplaintDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RecordWithdrawalDelegate implements JavaDelegate {

    private final ComplaintDesk complaints;

    RecordWithdrawalDelegate(ComplaintDesk complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        complaints.closeAsWithdrawn(execution.getProcessBusinessKey());
    }
}
