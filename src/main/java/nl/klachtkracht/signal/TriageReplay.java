package nl.klachtkracht.signal;

import java.time.Instant;
import java.util.List;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the signals of the past on their way again by another table. It reads the record and changes nothing. */
@Service
@Transactional(readOnly = true)
public class TriageReplay {

    private final Signals signals;

    TriageReplay(Signals signals) {
        this.signals = signals;
    }

    /**
     * @param signals all that were looked at, oldest first
     * @param categoryUnknown of how many it is not on record which category was stated, so that it is left as it was
     */
    public record Replayed(List<ReplayedSignal> signals, long categoryUnknown) {

        /** Those that would have gone otherwise. */
        public List<ReplayedSignal> differing() {
            return signals.stream().filter(ReplayedSignal::differs).toList();
        }
    }

    /** @return how many signals took a way from one moment up to another */
    public long count(Instant from, Instant to) {
        return signals.countTriagedBetween(from, to);
    }

    /**
     * @param to not included
     * @throws Refused when the table gives an answer that nobody could act on
     */
    public Replayed between(Instant from, Instant to, TriageTables tables) {
        List<Signal> past = signals.triagedBetween(from, to);
        return new Replayed(past.stream().map(signal -> replay(signal, tables)).toList(),
                past.stream().filter(signal -> signal.statedCategory().isEmpty()).count());
    }

    private static ReplayedSignal replay(Signal signal, TriageTables tables) {
        Triage before = new Triage(signal.route(), signal.need(), signal.category());
        try {
            Triage made = tables.triage(signal);
            Triage after = new Triage(made.route(), signal.isClosedAtSource() ? signal.need() : made.need(),
                    signal.statedCategory().isPresent() ? made.category() : signal.category());
            return new ReplayedSignal(signal.reference(), signal.registeredAt(), signal.kind(), before, after);
        } catch (Refused | ClassCastException | IllegalStateException | NullPointerException unusable) {
            throw new Refused("file", "The changed table gives no answer that can be used for %s, a %s: look at the row for it, and fill in what is missing."
                    .formatted(signal.reference(), Code.of(signal.kind()).replace('-', ' ')));
        }
    }
}
