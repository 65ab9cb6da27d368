package nl.klachtkracht.process.resolution;

import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.complaint.ConversationHeld;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RecordConversationDelegate implements JavaDelegate {

    private final ComplaintDesk complaints;
    private final CurrentPerson person;

    RecordConversationDelegate(ComplaintDesk complaints, CurrentPerson person) {
        this.complaints = complaints;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConversationHeld said = ConversationHeld.from(Submitted.by(execution));
        boolean confirmed = complaints.recordConversation(execution.getProcessBusinessKey(), said, person.id());
        ComplaintResolutionProcess.SUMMARY_CONFIRMED.set(execution, confirmed);
    }
}
