package nl.klachtkracht.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;

/** One deadline of one case. Its limit never moves; only its due moment may, and never past the limit. */
@Entity
@Table(name = "clock")
public class CaseClock {

    public enum State { RUNNING, ENDED }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Enumerated(EnumType.STRING)
    private ClockKind kind;
    private String reference;
    private String subject;
    private String startedBy;
    private Instant startedAt;
    private Instant dueAt;
    private Instant limitAt;
    private String responsible;
    @Enumerated(EnumType.STRING)
    private State state;
    private Instant endedAt;
    private String endedHow;
    private Instant brokenAt;

    protected CaseClock() {
    }

    CaseClock(ClockStart start, Instant now) {
        this.kind = start.kind();
        this.reference = start.reference();
        this.subject = start.subject();
        this.startedBy = start.startedBy();
        this.startedAt = now;
        this.dueAt = start.due();
        this.limitAt = start.limit();
        this.responsible = start.responsible();
        this.state = State.RUNNING;
    }

    void postpone(Instant due) {
        dueAt = due.isAfter(limitAt) ? limitAt : due;
    }

    void rename(String name) {
        subject = name;
    }

    void assign(String person) {
        responsible = person;
    }

    /** @return whether it was broken just now: a clock breaks once, at its limit, and stays broken */
    boolean breakIfPast(Instant now) {
        boolean breaks = isRunning() && brokenAt == null && !now.isBefore(limitAt);
        if (breaks) {
            brokenAt = limitAt;
        }
        return breaks;
    }

    void end(String how, Instant now) {
        if (now.isAfter(limitAt)) {
            brokenAt = limitAt;
        }
        state = State.ENDED;
        endedAt = now;
        endedHow = how;
    }

    public boolean isOverdue(Instant now) {
        return state == State.RUNNING && dueAt.isBefore(now);
    }

    /** Of one that runs. */
    public Urgency urgency(Instant now) {
        return Urgency.of(dueAt, limitAt, now);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public Long id() {
        return id;
    }

    public ClockKind kind() {
        return kind;
    }

    public String reference() {
        return reference;
    }

    public String subject() {
        return subject;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant limitAt() {
        return limitAt;
    }

    public String responsible() {
        return responsible;
    }

    public Instant endedAt() {
        return endedAt;
    }

    public String endedHow() {
        return endedHow;
    }

    /** @return the limit when it passed before this clock ended; null when it did not */
    public Instant brokenAt() {
        return brokenAt;
    }
}
