package nl.klachtkracht.process.unheard;

import nl.klachtkracht.contact.UnheardDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RaiseUnheardCustomerDelegate implements JavaDelegate {

    private final UnheardDesk unheard;

    RaiseUnheardCustomerDelegate(UnheardDesk unheard) {
        this.unheard = unheard;
    }

    @Override
    public void execute(DelegateExecution execution) {
        unheard.raise(execution.getProcessBusinessKey());
    }
}
