package nl.klachtkracht.process.intake;

import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.signal.Need;
import nl.klachtkracht.signal.Signal;
import nl.klachtkracht.signal.SignalDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class TriageSignalDelegate implements JavaDelegate {

    private final SignalDesk signals;

    TriageSignalDelegate(SignalDesk signals) {
        this.signals = signals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Signal signal = signals.triage(execution.getProcessBusinessKey());
        SignalIntakeProcess.ROUTE.set(execution, Code.of(signal.route()));
        SignalIntakeProcess.URGENT.set(execution, signal.need() != Need.NONE);
    }
}
