package nl.klachtkracht.obstacle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import nl.klachtkracht.clock.CaseClock;
import nl.klachtkracht.clock.ClockEnded;
import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockPassedOn;
import nl.klachtkracht.clock.ClockStart;
import nl.klachtkracht.clock.ClockStarted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the ledger of what stands in the way, and asks whoever can take it away to do so. */
@Service
@Transactional
public class ObstacleDesk {

    /** What nobody else can take away, the team lead does. */
    static final String TEAM_LEAD = "team-lead";
    /** Clock hours in which a lead answers: a customer who waits does so at night too. */
    static final Duration REMOVED_WITHIN = Duration.ofHours(4);
    private static final String DEPARTMENT = "department-";
    private static final String TRIES = "tries";
    private final CaseObstacles obstacles;
    private final RaisedObstacles raises;
    private final DepartmentTables tables;
    private final Departments departments;
    private final ClockKeeper clocks;
    private final Clock clock;

    ObstacleDesk(CaseObstacles obstacles, RaisedObstacles raises, DepartmentTables tables, Departments departments, ClockKeeper clocks, Clock clock) {
        this.obstacles = obstacles;
        this.raises = raises;
        this.tables = tables;
        this.departments = departments;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Of one subject the first counts until it ended. */
    void begin(String reference, NewObstacle found, String by) {
        if (obstacles.standing(reference, found.subject()).isEmpty()) {
            obstacles.save(new CaseObstacle(reference, found, by, clock.instant()));
        }
    }

    private void end(String reference, String subject, String how, Instant at) {
        obstacles.standing(reference, subject).ifPresent(standing -> standing.end(how, at));
    }

    /** What a person named, or says is gone; something else in its place ends what was named before. */
    public void name(String reference, NamedObstacle named, String by) {
        if (named.gone()) {
            end(reference, NamedObstacle.SUBJECT, "gone, says " + by, clock.instant());
        }
        if (named.found() != null) {
            obstacles.standing(reference, NamedObstacle.SUBJECT).filter(standing -> !standing.isTheSameAs(named.found()))
                    .ifPresent(standing -> standing.end("something else stands in the way, says " + by, clock.instant()));
            begin(reference, named.found(), by);
        }
    }

    /** From a failed try on the case waits for the customer, until somebody reaches them. */
    public void customerNotReached(String reference, String by) {
        begin(reference, new NewObstacle(ObstacleCode.CUSTOMER, "", "The customer could not be reached", TRIES), by);
    }

    public void customerReached(String reference) {
        end(reference, TRIES, "customer reached", clock.instant());
    }

    /** Whoever starts the clock of an approval, a case waits for it from then on. */
    @EventListener
    void clockStarted(ClockStarted started) {
        CaseClock of = started.clock();
        if (of.kind() == ClockKind.APPROVAL) {
            begin(of);
        }
    }

    /** From the moment that the next level may decide, the case waits for that level; what it waited for the one before stays theirs. */
    @EventListener
    void clockPassedOn(ClockPassedOn passed) {
        CaseClock of = passed.clock();
        if (of.kind() == ClockKind.APPROVAL) {
            end(of.reference(), approval(of), "not decided, so the next level may decide too", clock.instant());
            begin(of);
        }
    }

    private void begin(CaseClock approval) {
        begin(approval.reference(), new NewObstacle(ObstacleCode.APPROVAL, approval.responsible(), "A decision above the mandate", approval(approval)),
                approval.startedBy());
    }

    /** A person, the table, the sweeper or an operator: whatever ends a clock ends the wait that goes with it. */
    @EventListener
    void clockEnded(ClockEnded ended) {
        CaseClock of = ended.clock();
        switch (of.kind()) {
            case APPROVAL -> end(of.reference(), approval(of), of.endedHow(), of.endedAt());
            case QUESTION -> end(of.reference(), of.subject(), of.endedHow(), of.endedAt());
            case RESOLUTION -> obstacles.standing(of.reference()).forEach(standing -> standing.end(of.endedHow(), of.endedAt()));
            default -> { }
        }
    }

    private static String approval(CaseClock clock) {
        return "approval-" + clock.id();
    }

    /** Puts what stands in the way before whoever can take it away; while that runs, a second time changes nothing. */
    public void raise(String reference) {
        Optional<CaseObstacle> obstacle = foremost(reference);
        String lead = obstacle.map(this::leadOf).orElse(TEAM_LEAD);
        Instant now = clock.instant();
        Instant due = now.plus(REMOVED_WITHIN);
        CaseClock running = clocks.start(new ClockStart(ClockKind.OBSTACLE, reference, "", "nothing changed", due, due, lead));
        if (raises.findByClockId(running.id()).isEmpty()) {
            departments.tellRaised(raises.save(new RaisedObstacle(running.id(), reference, obstacle.orElse(null), lead, now, due)));
        }
    }

    /** What a person named comes first: a department that was asked has a clock of its own. */
    private Optional<CaseObstacle> foremost(String reference) {
        return obstacles.standing(reference).stream().max(Comparator
                .comparing(CaseObstacle::isNamedByAPerson)
                .thenComparing(standing -> standing.code() == ObstacleCode.DEPARTMENT)
                .thenComparing(CaseObstacle::id));
    }

    private String leadOf(CaseObstacle obstacle) {
        if (!obstacle.holder().startsWith(DEPARTMENT)) {
            return TEAM_LEAD;
        }
        DepartmentClock department = tables.clock(obstacle.holder().substring(DEPARTMENT.length()), Urgency.NORMAL);
        return department.workGroup().equals(obstacle.holder()) ? department.headGroup() : TEAM_LEAD;
    }

    /** Keeps what the lead did; an obstacle that a person named ends when it is out of the way. */
    public void remove(String reference, Removal removal, String by) {
        RaisedObstacle raised = raises.findFirstByReferenceOrderByIdDesc(reference)
                .orElseThrow(() -> new IllegalStateException("Nothing was raised for " + reference));
        raised.answer(removal, by, clock.instant());
        if (removal.outcome() == Removal.Outcome.YES) {
            obstacles.standing(reference, NamedObstacle.SUBJECT).filter(standing -> standing.id().equals(raised.obstacleId()))
                    .ifPresent(standing -> standing.end("taken away by %s: %s".formatted(by, removal.said()), clock.instant()));
        }
        clocks.end(ClockKind.OBSTACLE, reference, "answered by " + by);
    }

    /** @return the group that is asked to take away what stands in the way */
    @Transactional(readOnly = true)
    public String leadOf(String reference) {
        return raises.findFirstByReferenceOrderByIdDesc(reference).filter(RaisedObstacle::isOpen).map(RaisedObstacle::lead)
                .orElseGet(() -> foremost(reference).map(this::leadOf).orElse(TEAM_LEAD));
    }
}
