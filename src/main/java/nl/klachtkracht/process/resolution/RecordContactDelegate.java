package nl.klachtkracht.process.resolution;

import nl.klachtkracht.contact.ContactDesk;
import nl.klachtkracht.contact.ContactOutcome;
import nl.klachtkracht.contact.ContactReport;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;
import nl.klachtkracht.refusal.Code;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The first contact is personal: a task that nobody is logged in for cannot be recorded. */
@Component
final class RecordContactDelegate implements JavaDelegate {

    private final ContactDesk contacts;
    private final CurrentPerson person;

    RecordContactDelegate(ContactDesk contacts, CurrentPerson person) {
        this.contacts = contacts;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ContactReport report = ContactReport.from(Submitted.by(execution));
        ContactOutcome outcome = contacts.record(execution.getProcessBusinessKey(), report, person.id());
        ComplaintResolutionProcess.CONTACT.set(execution, Code.of(outcome));
    }
}
