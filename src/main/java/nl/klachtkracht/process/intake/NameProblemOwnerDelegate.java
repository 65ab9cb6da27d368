package nl.klachtkracht.process.intake;

import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;
import nl.klachtkracht.promise.NewPromise;
import nl.klachtkracht.promise.PromiseDesk;
import nl.klachtkracht.roster.OwnerDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Names who looks after the case from now on, and after what was promised when it was noted. */
@Component
final class NameProblemOwnerDelegate implements JavaDelegate {

    private final OwnerDesk owners;
    private final PromiseDesk promises;
    private final CurrentPerson person;

    NameProblemOwnerDelegate(OwnerDesk owners, PromiseDesk promises, CurrentPerson person) {
        this.owners = owners;
        this.promises = promises;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reference = execution.getProcessBusinessKey();
        owners.nameOwner(reference);
        NewPromise.from(Submitted.by(execution)).ifPresent(promised -> promises.promise(reference, promised, person.id()));
    }
}
