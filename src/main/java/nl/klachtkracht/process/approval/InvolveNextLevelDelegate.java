package nl.klachtkracht.process.approval;

import nl.klachtkracht.compensation.ApprovalDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class InvolveNextLevelDelegate implements JavaDelegate {

    private final ApprovalDesk approvals;

    InvolveNextLevelDelegate(ApprovalDesk approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.involveNextLevel(execution.getProcessBusinessKey());
    }
}
