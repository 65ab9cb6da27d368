package nl.klachtkracht.process.intake;

import nl.klachtkracht.roster.OwnerDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class NameProblemOwnerDelegate implements JavaDelegate {

    private final OwnerDesk owners;

    NameProblemOwnerDelegate(OwnerDesk owners) {
        this.owners = owners;
    }

    @Override
    public void execute(DelegateExecution execution) {
        owners.nameOwner(execution.getProcessBusinessKey());
    }
}
