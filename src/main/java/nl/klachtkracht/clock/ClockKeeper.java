package nl.klachtkracht.clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Starts and ends the clocks. Starting one that runs, or ending one that does not, changes nothing. */
@Service
@Transactional
public class ClockKeeper {

    private final CaseClocks clocks;
    private final Clock clock;

    ClockKeeper(CaseClocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    public CaseClock start(ClockStart start) {
        return clocks.running(start.kind(), start.reference(), start.subject())
                .orElseGet(() -> clocks.save(new CaseClock(start, clock.instant())));
    }

    public void end(ClockKind kind, String reference, String subject, String how) {
        clocks.running(kind, reference, subject).ifPresent(running -> running.end(how, clock.instant()));
    }

    public void end(ClockKind kind, String reference, String how) {
        end(kind, reference, "", how);
    }

    /** Ends whatever still runs of these kinds in one case. */
    public void endAll(Set<ClockKind> kinds, String reference, String how) {
        Instant now = clock.instant();
        clocks.running(reference).stream().filter(running -> kinds.contains(running.kind())).forEach(running -> running.end(how, now));
    }

    /** Ends what still runs of these kinds about one subject. */
    public void endAll(Set<ClockKind> kinds, String reference, String subject, String how) {
        kinds.forEach(kind -> end(kind, reference, subject, how));
    }

    /** @return whether this running clock broke just now; a second call tells nothing new */
    public boolean breakIfPast(ClockKind kind, String reference, String subject) {
        return clocks.running(kind, reference, subject).map(running -> running.breakIfPast(clock.instant())).orElse(false);
    }

    /** Moves the due moment of a running clock, never past its limit. */
    public void postpone(ClockKind kind, String reference, Instant due) {
        clocks.running(kind, reference, "").ifPresent(running -> running.postpone(due));
    }

    /** Ends a running clock and starts another in its place, for whoever was responsible; the old moments stay on record. */
    public void replace(ClockKind kind, String reference, String why, Instant due) {
        clocks.running(kind, reference, "").ifPresent(running -> {
            running.end(why, clock.instant());
            start(new ClockStart(kind, reference, why, due, running.responsible()));
        });
    }

    public void assign(String reference, String person) {
        clocks.running(reference).forEach(running -> running.assign(person));
    }

    /** Passes on what one person is responsible for in one case; no moment moves. */
    public void assign(String reference, String from, String to) {
        clocks.running(reference).stream().filter(running -> running.responsible().equals(from)).forEach(running -> running.assign(to));
    }
}
