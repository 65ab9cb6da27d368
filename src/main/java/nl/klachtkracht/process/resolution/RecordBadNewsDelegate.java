package nl.klachtkracht.process.resolution;

import nl.klachtkracht.complaint.BadNewsBrought;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RecordBadNewsDelegate implements JavaDelegate {

    private final ComplaintDesk complaints;
    private final CurrentPerson person;

    RecordBadNewsDelegate(ComplaintDesk complaints, CurrentPerson person) {
        this.complaints = complaints;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        complaints.recordBadNews(execution.getProcessBusinessKey(), BadNewsBrought.from(Submitted.by(execution)), person.id());
        OfferAndAnswerProcess.ANSWER.set(execution, OfferAndAnswerProcess.BAD_NEWS);
    }
}
