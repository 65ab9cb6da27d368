package nl.klachtkracht.process.resolution;

import nl.klachtkracht.process.contact.ContactBreach;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class TellTeamLeadDelegate implements JavaDelegate {

    private final ContactBreach breach;

    TellTeamLeadDelegate(ContactBreach breach) {
        this.breach = breach;
    }

    @Override
    public void execute(DelegateExecution execution) {
        breach.tellTeamLead(execution.getProcessBusinessKey());
    }
}
