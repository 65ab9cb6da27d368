package nl.klachtkracht.process.support;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.roster.OwnerDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.ApplicationEventPublisher;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Ends whatever a story left running when it ends: an interruption or a deletion skips every delegate. */
final class CaseEnd implements ExecutionListener {

    private static final Map<String, Set<ClockKind>> CLOCKS = Map.of(
            "signalIntake", EnumSet.of(ClockKind.IMMEDIATE_HELP, ClockKind.ANSWER),
            "complaintResolution", EnumSet.of(ClockKind.CONTACT, ClockKind.RESOLUTION),
            "compensationApproval", EnumSet.of(ClockKind.APPROVAL),
            "fulfilment", EnumSet.of(ClockKind.FULFILMENT),
            "customerContact", EnumSet.of(ClockKind.OBSTACLE),
            "departmentQuestion", EnumSet.of(ClockKind.QUESTION),
            "promiseKeeping", EnumSet.of(ClockKind.PROMISE, ClockKind.EXPLANATION),
            "unheardCustomer", EnumSet.of(ClockKind.UNHEARD));
    private static final String INTAKE = "signalIntake";
    private static final String RESOLUTION = "complaintResolution";
    private static final String BESIDE_IT = "customerContact";
    private final String process;
    private final Supplier<ClockKeeper> clocks;
    private final Supplier<OwnerDesk> owners;
    private final ApplicationEventPublisher events;

    CaseEnd(String process, Supplier<ClockKeeper> clocks, Supplier<OwnerDesk> owners, ApplicationEventPublisher events) {
        this.process = process;
        this.clocks = clocks;
        this.owners = owners;
        this.events = events;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        String subject = Objects.toString(Stories.SUBJECT.from(execution), "");
        String how = execution.isCanceled() ? "interrupted" : "ended";
        if (subject.isEmpty()) {
            clocks.get().endAll(CLOCKS.getOrDefault(process, Set.of()), reference, how);
        } else {
            clocks.get().endAll(CLOCKS.getOrDefault(process, Set.of()), reference, subject, how);
        }
        if (process.equals(INTAKE) && !"resolve".equals(execution.getVariable("route"))) {
            owners.get().end(reference);
        }
        if (process.equals(BESIDE_IT) && owners.get().hasEnded(reference)) {
            // A contact that was recorded in the moment in which the complaint ended may have started its clocks again.
            clocks.get().endAll(CLOCKS.get(RESOLUTION), reference, how);
        }
        if (process.equals(RESOLUTION)) {
            owners.get().end(reference);
            events.publishEvent(new CaseClosed(reference));
        }
    }
}
