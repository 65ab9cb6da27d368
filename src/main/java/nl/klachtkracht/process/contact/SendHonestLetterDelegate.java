package nl.klachtkracht.process.contact;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class SendHonestLetterDelegate implements JavaDelegate {

    private final ContactBreach breach;

    SendHonestLetterDelegate(ContactBreach breach) {
        this.breach = breach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        breach.ownUp(execution.getProcessBusinessKey());
    }
}
