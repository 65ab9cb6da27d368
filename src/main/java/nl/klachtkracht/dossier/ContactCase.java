package nl.klachtkracht.dossier;

import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.contact.ContactFacts;
import nl.klachtkracht.roster.OwnerDesk;
import nl.klachtkracht.signal.SignalDesk;
import nl.klachtkracht.signal.Signals;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the contact house what the signal says of the customer, and who owns it. */
@Component
class ContactCase implements ContactFacts {

    private final SignalDesk desk;
    private final Signals signals;
    private final OwnerDesk owners;

    ContactCase(SignalDesk desk, Signals signals, OwnerDesk owners) {
        this.desk = desk;
        this.signals = signals;
        this.owners = owners;
    }

    @Override
    public ContactWindow windowOf(String reference) {
        return desk.find(reference).customer().contactWindow();
    }

    @Override
    public Map<String, ContactWindow> windowsOf(Collection<String> references) {
        return signals.reachable(references).stream().collect(Collectors.toMap(Signals.Reachable::getReference, Signals.Reachable::getContactWindow));
    }

    @Override
    public String ownerOf(String reference) {
        return owners.speakerOf(reference);
    }

    @Override
    public boolean canBeReached(String reference) {
        return desk.find(reference).customer().canBeReached();
    }
}
