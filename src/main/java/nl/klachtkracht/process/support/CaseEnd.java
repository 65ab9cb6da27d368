package nl.klachtkracht.process.support;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.roster.OwnerDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Ends whatever a story left running when it ends: an interruption or a deletion skips every delegate. */
final class CaseEnd implements ExecutionListener {

    private static final Map<String, Set<ClockKind>> CLOCKS = Map.of(
            "signalIntake", EnumSet.of(ClockKind.IMMEDIATE_HELP, ClockKind.ANSWER),
            "complaintResolution", EnumSet.of(ClockKind.CONTACT, ClockKind.RESOLUTION),
            "compensationApproval", EnumSet.of(ClockKind.APPROVAL),
            "fulfilment", EnumSet.of(ClockKind.FULFILMENT));
    private static final Set<String> OWNED = Set.of("complaintResolution");
    private final String process;
    private final Supplier<ClockKeeper> clocks;
    private final Supplier<OwnerDesk> owners;

    CaseEnd(String process, Supplier<ClockKeeper> clocks, Supplier<OwnerDesk> owners) {
        this.process = process;
        this.clocks = clocks;
        this.owners = owners;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        clocks.get().endAll(CLOCKS.getOrDefault(process, Set.of()), reference, execution.isCanceled() ? "interrupted" : "ended");
        if (OWNED.contains(process)) {
            owners.get().end(reference);
        }
    }
}
