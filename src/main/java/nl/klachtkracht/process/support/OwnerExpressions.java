package nl.klachtkracht.process.support;

import nl.klachtkracht.roster.OwnerDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The problem owner that models ask for, as {@code ${owners.of(execution)}}; the deputy while the owner is away. */
@ModelBean("owners")
public class OwnerExpressions {

    private final OwnerDesk owners;

    OwnerExpressions(OwnerDesk owners) {
        this.owners = owners;
    }

    public String of(DelegateExecution execution) {
        return owners.speakerOf(execution.getProcessBusinessKey());
    }
}
