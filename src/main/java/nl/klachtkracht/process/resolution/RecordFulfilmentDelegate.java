package nl.klachtkracht.process.resolution;

import nl.klachtkracht.compensation.FulfilmentDesk;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;
import nl.klachtkracht.refusal.Answers;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RecordFulfilmentDelegate implements JavaDelegate {

    private final FulfilmentDesk fulfilment;
    private final CurrentPerson person;

    RecordFulfilmentDelegate(FulfilmentDesk fulfilment, CurrentPerson person) {
        this.fulfilment = fulfilment;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Submitted.by(execution);
        String done = answers.required("done", "What was given or done");
        fulfilment.recordFulfilment(execution.getProcessBusinessKey(), done, answers.text("trackingNote"), person.id());
    }
}
