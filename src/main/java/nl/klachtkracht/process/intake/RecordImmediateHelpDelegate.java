package nl.klachtkracht.process.intake;

import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;
import nl.klachtkracht.signal.SignalDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RecordImmediateHelpDelegate implements JavaDelegate {

    private final SignalDesk signals;
    private final CurrentPerson person;

    RecordImmediateHelpDelegate(SignalDesk signals, CurrentPerson person) {
        this.signals = signals;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String given = Submitted.by(execution).required("helpGiven", "What help was given");
        signals.recordImmediateHelp(execution.getProcessBusinessKey(), given, person.id());
    }
}
