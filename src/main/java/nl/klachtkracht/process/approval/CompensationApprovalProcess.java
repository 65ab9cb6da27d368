package nl.klachtkracht.process.approval;

import nl.klachtkracht.process.support.Variable;

/** Names of {@code compensation-approval.bpmn}. */
public final class CompensationApprovalProcess {

    public static final String KEY = "compensationApproval";
    public static final String DECIDE_ON_COMPENSATION = "userTask_decideOnCompensation";
    public static final String DECISION_WITHIN_24_HOURS = "subProcess_decision";
    public static final String DECIDE_BY_TABLE = "serviceTask_decideByTable";
    public static final String LAPSE = "boundaryTimer_lapse";
    public static final Variable<Boolean> WITHIN_MANDATE = new Variable<>("withinMandate", Boolean.class);
    /** granted, granted-in-part or declined. */
    public static final Variable<String> DECISION = new Variable<>("decision", String.class);
    /** The group that is asked first. */
    public static final Variable<String> APPROVER_GROUP = new Variable<>("approverGroup", String.class);

    private CompensationApprovalProcess() {
    }
}
