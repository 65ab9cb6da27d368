package nl.klachtkracht.process.approval;

import nl.klachtkracht.compensation.ApprovalDesk;
import nl.klachtkracht.refusal.Code;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RequestApprovalDelegate implements JavaDelegate {

    private final ApprovalDesk approvals;

    RequestApprovalDelegate(ApprovalDesk approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CompensationApprovalProcess.APPROVER_GROUP.set(execution, Code.of(approvals.request(execution.getProcessBusinessKey())));
    }
}
