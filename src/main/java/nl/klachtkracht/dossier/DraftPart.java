package nl.klachtkracht.dossier;

import nl.klachtkracht.signal.SignalDesk;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Map;

/** Gives forms the fact {@code draft}: the next update for the customer, as it could be sent. */
@Component
class DraftPart implements SheetPart {

    private final Dossier dossier;
    private final SignalDesk signals;
    private final DraftWriter drafts;
    private final Clock clock;

    DraftPart(Dossier dossier, SignalDesk signals, DraftWriter drafts, Clock clock) {
        this.dossier = dossier;
        this.signals = signals;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public Map<String, String> of(String reference, String subject, String reader) {
        return Map.of("draft", drafts.write(dossier.of(reference), signals.find(reference).customer().contactWindow().zone(), clock.instant()));
    }
}
