package nl.klachtkracht.dossier;

import nl.klachtkracht.contact.ContactDesk;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Map;

/** Gives forms the fact {@code draft}: the next update for the customer, as it could be sent. */
@Component
class DraftPart implements SheetPart {

    private final Dossier dossier;
    private final ContactDesk contacts;
    private final DraftWriter drafts;
    private final Clock clock;

    DraftPart(Dossier dossier, ContactDesk contacts, DraftWriter drafts, Clock clock) {
        this.dossier = dossier;
        this.contacts = contacts;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public Map<String, String> of(String reference, String subject, String reader) {
        return Map.of("draft", drafts.write(dossier.of(reference), contacts.windowOf(reference).zone(), clock.instant()));
    }
}
