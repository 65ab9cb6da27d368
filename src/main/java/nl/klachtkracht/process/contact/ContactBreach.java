package nl.klachtkracht.process.contact;

import nl.klachtkracht.contact.ContactDesk;
import nl.klachtkracht.message.LetterDesk;
import nl.klachtkracht.message.LetterKind;
import nl.klachtkracht.process.notice.Notices;
import nl.klachtkracht.promise.PromiseDesk;
import org.springframework.stereotype.Component;

/** What follows when a customer was left waiting; a timer that fires early, late or again tells nobody twice. */
@Component
public class ContactBreach {

    private final ContactDesk contacts;
    private final LetterDesk letters;
    private final PromiseDesk promises;
    private final Notices notices;

    ContactBreach(ContactDesk contacts, LetterDesk letters, PromiseDesk promises, Notices notices) {
        this.contacts = contacts;
        this.letters = letters;
        this.promises = promises;
        this.notices = notices;
    }

    /** To the customer: honestly what happened and when we call, in a letter that is no contact. */
    void ownUp(String reference) {
        contacts.breach(reference).ifPresent(breach -> {
            promises.promiseCallUnlessOpen(reference);
            letters.toCustomer(LetterKind.HONEST_PROGRESS, reference, breach);
        });
    }

    public void tellTeamLead(String reference) {
        contacts.breach(reference).ifPresent(breach -> notices.contactOverdue(reference));
    }
}
