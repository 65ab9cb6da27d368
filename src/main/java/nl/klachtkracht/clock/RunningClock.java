package nl.klachtkracht.clock;

import java.time.Instant;

/** A running clock as lists show it; see {@link CaseClock}. */
public record RunningClock(long id, ClockKind kind, String reference, String subject, String startedBy, Instant startedAt, Instant dueAt,
        Instant limitAt, String responsible) {

    public ClockHolder holder() {
        return new ClockHolder(responsible, kind.isHeldByGroup());
    }

    public Urgency urgency(Instant now) {
        return Urgency.of(dueAt, limitAt, now);
    }
}
