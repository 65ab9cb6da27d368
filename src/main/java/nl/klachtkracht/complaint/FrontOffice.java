package nl.klachtkracht.complaint;

import java.util.List;
import java.util.function.Predicate;
import nl.klachtkracht.refusal.NotAllowed;

/** Those who speak with customers, and who lead them: what a customer asks of us they may do for them. */
public final class FrontOffice {

    private static final List<String> GROUPS = List.of("agent", "team-lead", "manager", "director", "camunda-admin");

    private FrontOffice() {
    }

    /** @param isMember whether the person at hand belongs to a group */
    public static boolean isOneOf(Predicate<String> isMember) {
        return GROUPS.stream().anyMatch(isMember);
    }

    /** @throws NotAllowed when the person at hand is none of them */
    public static void mustBeOneOf(Predicate<String> isMember) {
        if (!isOneOf(isMember)) {
            throw new NotAllowed("Only an agent, or who leads them, can withdraw a complaint for a customer; ask the problem owner.");
        }
    }
}
