package nl.klachtkracht.process.resolution;

import nl.klachtkracht.contact.ContactDesk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class PlanNextContactDelegate implements JavaDelegate {

    private final ContactDesk contacts;

    PlanNextContactDelegate(ContactDesk contacts) {
        this.contacts = contacts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contacts.plan(execution.getProcessBusinessKey(), "summary not confirmed yet");
    }
}
