package nl.klachtkracht.clock;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Starts and ends the clocks, and tells whoever keeps something beside one. Starting one that runs, or ending one that does not, changes nothing. */
@Service
@Transactional
public class ClockKeeper {

    private final CaseClocks clocks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ClockKeeper(CaseClocks clocks, Clock clock, ApplicationEventPublisher events) {
        this.clocks = clocks;
        this.clock = clock;
        this.events = events;
    }

    public CaseClock start(ClockStart start) {
        return clocks.running(start.kind(), start.reference(), start.subject())
                .orElseGet(() -> begin(start));
    }

    private CaseClock begin(ClockStart start) {
        CaseClock begun = clocks.save(new CaseClock(start, clock.instant()));
        events.publishEvent(new ClockStarted(begun));
        return begun;
    }

    public void end(ClockKind kind, String reference, String subject, String how) {
        clocks.running(kind, reference, subject).ifPresent(running -> end(running, how, clock.instant()));
    }

    private void end(CaseClock running, String how, Instant now) {
        running.end(how, now);
        events.publishEvent(new ClockEnded(running));
    }

    public void end(ClockKind kind, String reference, String how) {
        end(kind, reference, "", how);
    }

    /** Ends whatever still runs of these kinds in one case. */
    public void endAll(Set<ClockKind> kinds, String reference, String how) {
        Instant now = clock.instant();
        clocks.running(reference).stream().filter(running -> kinds.contains(running.kind())).forEach(running -> end(running, how, now));
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

    /** What a running clock is about has another name from now on; no moment moves. */
    public void rename(ClockKind kind, String reference, String subject, String name) {
        clocks.running(kind, reference, subject).ifPresent(running -> running.rename(name));
    }

    /** Makes somebody else responsible for one running clock; no moment moves. */
    public void passOn(ClockKind kind, String reference, String to) {
        clocks.running(kind, reference, "").filter(running -> !running.responsible().equals(to)).ifPresent(running -> {
            running.assign(to);
            events.publishEvent(new ClockPassedOn(running));
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
