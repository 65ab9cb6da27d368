package nl.klachtkracht.process.resolution;

import nl.klachtkracht.contact.ContactDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class PlanFirstContactDelegate implements JavaDelegate {

    private final ContactDesk contacts;

    PlanFirstContactDelegate(ContactDesk contacts) {
        this.contacts = contacts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contacts.plan(execution.getProcessBusinessKey(), "complaint opened");
    }
}
