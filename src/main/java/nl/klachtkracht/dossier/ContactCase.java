package nl.klachtkracht.dossier;

import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.contact.ContactFacts;
import nl.klachtkracht.roster.OwnerDesk;
import nl.klachtkracht.signal.SignalDesk;
import org.springframework.stereotype.Component;

/** Tells the contact house what the signal says of the customer, and who owns it. */
@Component
class ContactCase implements ContactFacts {

    private final SignalDesk signals;
    private final OwnerDesk owners;

    ContactCase(SignalDesk signals, OwnerDesk owners) {
        this.signals = signals;
        this.owners = owners;
    }

    @Override
    public ContactWindow windowOf(String reference) {
        return signals.find(reference).customer().contactWindow();
    }

    @Override
    public String ownerOf(String reference) {
        return owners.speakerOf(reference);
    }

    @Override
    public boolean canBeReached(String reference) {
        return signals.find(reference).customer().canBeReached();
    }
}
