package nl.klachtkracht.process.contact;

import nl.klachtkracht.contact.ContactDesk;
import nl.klachtkracht.contact.Progress;
import nl.klachtkracht.contact.ProgressUpdate;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Submitted;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Only an update made by a person counts: a task that nobody is logged in for cannot be recorded. */
@Component
final class RecordProgressUpdateDelegate implements JavaDelegate {

    private final ContactDesk contacts;
    private final CurrentPerson person;

    RecordProgressUpdateDelegate(ContactDesk contacts, CurrentPerson person) {
        this.contacts = contacts;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ProgressUpdate update = ProgressUpdate.from(Submitted.by(execution));
        Progress progress = contacts.recordProgress(execution.getProcessBusinessKey(), update, person.id());
        CustomerContactProcess.CUSTOMER_REACHED.set(execution, progress.customerReached());
        CustomerContactProcess.STANDSTILL.set(execution, progress.standstill());
    }
}
