package nl.klachtkracht.process.resolution;

import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.complaint.CustomerAnswer;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;
import nl.klachtkracht.refusal.Code;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RecordCustomerAnswerDelegate implements JavaDelegate {

    private final ComplaintDesk complaints;
    private final CurrentPerson person;

    RecordCustomerAnswerDelegate(ComplaintDesk complaints, CurrentPerson person) {
        this.complaints = complaints;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CustomerAnswer answer = CustomerAnswer.from(Submitted.by(execution));
        complaints.recordAnswer(execution.getProcessBusinessKey(), answer, person.id());
        OfferAndAnswerProcess.ACCEPTED.set(execution, answer.isAccepted());
        OfferAndAnswerProcess.ANSWER.set(execution, Code.of(answer.choice()));
    }
}
