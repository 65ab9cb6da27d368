package nl.klachtkracht.process.approval;

import nl.klachtkracht.compensation.CompensationDesk;
import nl.klachtkracht.compensation.Outcome;
import nl.klachtkracht.refusal.Code;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class CheckMandateDelegate implements JavaDelegate {

    private final CompensationDesk compensation;

    CheckMandateDelegate(CompensationDesk compensation) {
        this.compensation = compensation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean within = compensation.checkMandate(execution.getProcessBusinessKey());
        CompensationApprovalProcess.WITHIN_MANDATE.set(execution, within);
        CompensationApprovalProcess.DECISION.set(execution, Code.of(Outcome.GRANTED));
    }
}
