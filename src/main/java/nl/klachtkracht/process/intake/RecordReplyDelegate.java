package nl.klachtkracht.process.intake;

import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;
import nl.klachtkracht.signal.SignalDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RecordReplyDelegate implements JavaDelegate {

    private final SignalDesk signals;
    private final CurrentPerson person;

    RecordReplyDelegate(SignalDesk signals, CurrentPerson person) {
        this.signals = signals;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String answer = Submitted.by(execution).required("answer", "Your answer");
        signals.recordReply(execution.getProcessBusinessKey(), answer, person.id());
    }
}
