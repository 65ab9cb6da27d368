package nl.klachtkracht.process.approval;

import nl.klachtkracht.compensation.ApprovalDesk;
import nl.klachtkracht.compensation.Outcome;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;
import nl.klachtkracht.refusal.Code;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RecordDecisionDelegate implements JavaDelegate {

    private final ApprovalDesk approvals;
    private final CurrentPerson person;

    RecordDecisionDelegate(ApprovalDesk approvals, CurrentPerson person) {
        this.approvals = approvals;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Outcome outcome = approvals.decide(execution.getProcessBusinessKey(), Submitted.by(execution), person.id());
        CompensationApprovalProcess.DECISION.set(execution, Code.of(outcome));
    }
}
