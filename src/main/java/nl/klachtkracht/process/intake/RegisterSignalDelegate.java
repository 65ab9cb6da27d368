package nl.klachtkracht.process.intake;

import nl.klachtkracht.answer.AnswerDesk;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;
import nl.klachtkracht.signal.SignalDesk;
import nl.klachtkracht.signal.SignalReader;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RegisterSignalDelegate implements JavaDelegate {

    private final SignalDesk signals;
    private final SignalReader reader;
    private final AnswerDesk answers;
    private final CurrentPerson person;

    RegisterSignalDelegate(SignalDesk signals, SignalReader reader, AnswerDesk answers, CurrentPerson person) {
        this.signals = signals;
        this.reader = reader;
        this.answers = answers;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = signals.register(reader.read(Submitted.by(execution), person.id())).reference();
        execution.setProcessBusinessKey(reference);
        answers.record(reference, Submitted.addedBy(execution), person.id());
    }
}
