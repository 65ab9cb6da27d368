package nl.klachtkracht.process.resolution;

import nl.klachtkracht.process.support.Variable;

/** Names of {@code complaint-resolution.bpmn}. */
public final class ComplaintResolutionProcess {

    public static final String KEY = "complaintResolution";
    public static final String COMPLAINT_OPENED = "complaint.opened";
    public static final String COMPLAINT_WITHDRAWN = "complaint.withdrawn";
    /** reached, try-again or not-reachable. */
    public static final Variable<String> CONTACT = new Variable<>("contact", String.class);
    public static final Variable<Boolean> SUMMARY_CONFIRMED = new Variable<>("summaryConfirmed", Boolean.class);

    private ComplaintResolutionProcess() {
    }
}
