package nl.klachtkracht.compensation;

/** Reaches the people who can decide, and the story that waits for them. */
public interface Approvers {

    /** Puts the request before a role and writes to everybody in it. */
    void tell(ApprovalStep.Kind step, CompensationRequest request, Role role);

    /** Writes once more to everybody in the role that was asked. */
    void remindAgain(CompensationRequest request);

    /** Writes to the one who asked and to those who were asked that the table decided. */
    void tellLapsed(CompensationRequest request, CompensationDecision decision);

    /** Lets the story of a decided request go on; nothing happens when it did already. */
    void moveOn(CompensationRequest decided);
}
