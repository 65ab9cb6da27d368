package nl.klachtkracht.process.unheard;

import nl.klachtkracht.contact.UnheardAnswer;
import nl.klachtkracht.contact.UnheardDesk;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RecordUnheardAnswerDelegate implements JavaDelegate {

    private final UnheardDesk unheard;
    private final CurrentPerson person;

    RecordUnheardAnswerDelegate(UnheardDesk unheard, CurrentPerson person) {
        this.unheard = unheard;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UnheardAnswer answer = UnheardAnswer.from(Submitted.by(execution));
        unheard.answer(execution.getProcessBusinessKey(), answer, person.id());
    }
}
