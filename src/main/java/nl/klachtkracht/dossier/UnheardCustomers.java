package nl.klachtkracht.dossier;

import nl.klachtkracht.contact.ContactTries;
import nl.klachtkracht.contact.ContactTry;
import nl.klachtkracht.roster.Ownership;
import nl.klachtkracht.roster.Ownerships;
import nl.klachtkracht.signal.SignalDesk;
import nl.klachtkracht.signal.SignalMessages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells which customers wrote more than once and heard nothing of substance from a person in between. */
@Service
@Transactional(readOnly = true)
public class UnheardCustomers {

    private static final int TWICE = 2;
    private final SignalDesk signals;
    private final SignalMessages messages;
    private final ContactTries tries;
    private final Ownerships ownerships;

    UnheardCustomers(SignalDesk signals, SignalMessages messages, ContactTries tries, Ownerships ownerships) {
        this.signals = signals;
        this.messages = messages;
        this.tries = tries;
        this.ownerships = ownerships;
    }

    /** Of what is still under way: whoever writes after the end is answered by the owner, who gets each message by mail. */
    public boolean include(String reference) {
        boolean open = ownerships.findByReference(reference).filter(Ownership::isOpen).isPresent();
        Instant heard = lastHeard(reference);
        return open && messages.findByReferenceOrderById(reference).stream()
                .filter(said -> said.receivedAt().isAfter(heard)).count() >= TWICE;
    }

    /** A contact in whatever form, an offer that was told among them, or an answer to a question; letters by themselves are none. */
    private Instant lastHeard(String reference) {
        Stream<Instant> contacts = tries.findByReferenceOrderById(reference).stream().filter(ContactTry::reached).map(ContactTry::madeAt);
        return Stream.concat(contacts, Stream.of(signals.find(reference).repliedAt()).filter(Objects::nonNull))
                .max(Instant::compareTo).orElse(Instant.MIN);
    }
}
