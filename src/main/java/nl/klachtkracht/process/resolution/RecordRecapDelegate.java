package nl.klachtkracht.process.resolution;

import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.complaint.Recapped;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RecordRecapDelegate implements JavaDelegate {

    private final ComplaintDesk complaints;
    private final CurrentPerson person;

    RecordRecapDelegate(ComplaintDesk complaints, CurrentPerson person) {
        this.complaints = complaints;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Recapped recapped = Recapped.from(Submitted.by(execution));
        complaints.recordRecap(execution.getProcessBusinessKey(), recapped, person.id());
        OfferAndAnswerProcess.NEW_OFFER_POSSIBLE.set(execution, recapped.newOfferPossible());
    }
}
