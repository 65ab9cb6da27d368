package nl.klachtkracht.dossier;

import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.contact.CustomerWindows;
import nl.klachtkracht.signal.SignalDesk;
import org.springframework.stereotype.Component;

/** Tells the contact house what the signal says of the customer's wishes. */
@Component
class Wishes implements CustomerWindows {

    private final SignalDesk signals;

    Wishes(SignalDesk signals) {
        this.signals = signals;
    }

    @Override
    public ContactWindow windowOf(String reference) {
        return signals.find(reference).customer().contactWindow();
    }

    @Override
    public boolean canBeReached(String reference) {
        return signals.find(reference).customer().canBeReached();
    }
}
