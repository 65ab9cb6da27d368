package nl.klachtkracht.dossier;

import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.complaint.Complaint;
import nl.klachtkracht.complaint.Complaints;
import nl.klachtkracht.contact.ContactDesk;
import nl.klachtkracht.promise.PromiseFacts;
import nl.klachtkracht.roster.OwnerDesk;
import nl.klachtkracht.signal.SignalDesk;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;

/** Tells the house of promises what it needs to know of a case. */
@Component
class PromiseCase implements PromiseFacts {

    private final SignalDesk signals;
    private final OwnerDesk owners;
    private final Complaints complaints;
    private final ContactDesk contacts;

    PromiseCase(SignalDesk signals, OwnerDesk owners, Complaints complaints, ContactDesk contacts) {
        this.signals = signals;
        this.owners = owners;
        this.complaints = complaints;
        this.contacts = contacts;
    }

    @Override
    public ContactWindow windowOf(String reference) {
        return contacts.windowOf(reference);
    }

    @Override
    public String ownerOf(String reference) {
        return owners.ownerOf(reference);
    }

    @Override
    public Optional<Instant> closedAt(String reference) {
        return complaints.findByReference(reference).map(Complaint::closedAt);
    }

    @Override
    public boolean isWithdrawn(String reference) {
        return complaints.findByReference(reference).filter(complaint -> complaint.state() == Complaint.State.WITHDRAWN).isPresent();
    }

    @Override
    public boolean canBeMailed(String reference) {
        return !signals.find(reference).customer().email().isEmpty();
    }
}
