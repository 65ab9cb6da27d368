package nl.klachtkracht.process.resolution;

import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.complaint.OfferDraft;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import java.util.Optional;

@Component
final class RecordOfferDelegate implements JavaDelegate {

    private final ComplaintDesk complaints;
    private final CurrentPerson person;

    RecordOfferDelegate(ComplaintDesk complaints, CurrentPerson person) {
        this.complaints = complaints;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<OfferDraft> draft = OfferDraft.from(Submitted.by(execution));
        draft.ifPresent(offer -> complaints.recordOffer(execution.getProcessBusinessKey(), offer, person.id()));
        OfferAndAnswerProcess.OFFER_MADE.set(execution, draft.isPresent());
    }
}
