package nl.klachtkracht.process.contact;

import nl.klachtkracht.contact.ContactDesk;
import nl.klachtkracht.message.LetterDesk;
import nl.klachtkracht.message.LetterKind;
import nl.klachtkracht.process.notice.Notices;
import org.springframework.stereotype.Component;

/** What follows when a customer was left waiting; a timer that fires early, late or again tells nobody twice. */
@Component
public class ContactBreach {

    private final ContactDesk contacts;
    private final LetterDesk letters;
    private final Notices notices;

    ContactBreach(ContactDesk contacts, LetterDesk letters, Notices notices) {
        this.contacts = contacts;
        this.letters = letters;
        this.notices = notices;
    }

    /** To the customer: honestly what happened, in a letter that is no contact. */
    void ownUp(String reference) {
        contacts.breach(reference).ifPresent(breach -> letters.toCustomer(LetterKind.HONEST_PROGRESS, reference, breach));
    }

    public void tellTeamLead(String reference) {
        contacts.breach(reference).ifPresent(breach -> notices.contactOverdue(reference));
    }
}
