package nl.klachtkracht.compensation;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockStart;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Euro;
import nl.klachtkracht.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Sees to it that every request above the mandate is decided within 24 clock hours. Each step may be asked for twice,
 * by the model's timer and by the sweeper; the second time changes nothing.
 */
@Service
@Transactional
public class ApprovalDesk {

    private final CompensationRequests requests;
    private final CompensationDecisions decisions;
    private final ApprovalSteps steps;
    private final CompensationTables tables;
    private final Roles roles;
    private final Approvers approvers;
    private final ClockKeeper clocks;
    private final Clock clock;

    ApprovalDesk(CompensationRequests requests, CompensationDecisions decisions, ApprovalSteps steps, CompensationTables tables,
            Roles roles, Approvers approvers, ClockKeeper clocks, Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.steps = steps;
        this.tables = tables;
        this.roles = roles;
        this.approvers = approvers;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Starts the 24 hours and puts the request before the lowest role that may grant it. */
    public Role request(String reference) {
        CompensationRequest request = newest(reference);
        if (request.isOpen()) {
            return request.level();
        }
        Instant now = clock.instant();
        request.open(tables.lowestToGrant(request.total(), request.requestedRole(), request.category(), request.kind()), now);
        clocks.start(new ClockStart(ClockKind.APPROVAL, reference, "", "offer above the mandate", request.lapseAt(), request.deadline(),
                Code.of(request.level())));
        take(request, ApprovalStep.Kind.REQUESTED, request.level());
        return request.level();
    }

    public void remind(String reference) {
        CompensationRequest request = newest(reference);
        take(request, ApprovalStep.Kind.REMINDED, request.level());
    }

    /** Above the director there is nobody: whoever was asked is reminded once more. */
    public void involveNextLevel(String reference) {
        CompensationRequest request = newest(reference);
        Optional<Role> higher = request.level().next();
        if (higher.isPresent()) {
            take(request, ApprovalStep.Kind.NEXT_LEVEL, higher.get());
        } else if (record(request, ApprovalStep.Kind.NEXT_LEVEL, request.level())) {
            approvers.remindAgain(request);
        }
    }

    public void involveDirector(String reference) {
        take(newest(reference), ApprovalStep.Kind.DIRECTOR, Role.DIRECTOR);
    }

    private void take(CompensationRequest request, ApprovalStep.Kind kind, Role role) {
        if (record(request, kind, role)) {
            approvers.tell(kind, request, role);
        }
    }

    /** @return whether this was the first time */
    private boolean record(CompensationRequest request, ApprovalStep.Kind kind, Role role) {
        if (!request.isOpen() || steps.existsByKey(new ApprovalStep.Key(request.id(), kind))) {
            return false;
        }
        request.raiseTo(role);
        clocks.passOn(ClockKind.APPROVAL, request.reference(), Code.of(request.level()));
        steps.save(new ApprovalStep(request.id(), kind, role, clock.instant()));
        return true;
    }

    /** @throws Refused when this person may not decide this, or somebody or the table did already */
    public Outcome decide(String reference, Answers answers, String person) {
        CompensationRequest request = newest(reference);
        mustStillBeOpen(request);
        if (request.requestedBy().equals(person)) {
            throw new Refused("decision", "You made this offer yourself; somebody else decides on it.");
        }
        Verdict verdict = Verdict.from(answers, request.amount());
        mustBeWithinMandateOf(person, request, verdict);
        return keep(request, CompensationDecision.byPerson(request, verdict, person, inputs(request), clock.instant()));
    }

    private void mustStillBeOpen(CompensationRequest request) {
        decisions.findByRequestId(request.id()).ifPresent(made -> {
            throw new Refused("decision", decided(made));
        });
        if (!request.isOpen()) {
            throw new Refused("decision", "This request was taken back; there is nothing to decide any more.");
        }
    }

    /** What was decided on the newest request, in words for somebody who comes too late. */
    @Transactional(readOnly = true)
    public Optional<String> decided(String reference) {
        return requests.findFirstByReferenceOrderByIdDesc(reference)
                .flatMap(request -> decisions.findByRequestId(request.id())).map(ApprovalDesk::decided);
    }

    private static String decided(CompensationDecision made) {
        return "This was decided a moment ago by %s: %s, %s euro."
                .formatted(made.decider(), Code.of(made.outcome()).replace('-', ' '), Euro.said(made.granted()));
    }

    private void mustBeWithinMandateOf(String person, CompensationRequest request, Verdict verdict) {
        Set<Role> held = roles.of(person);
        BigDecimal limit = Role.APPROVERS.stream().filter(held::contains)
                .max(Comparator.naturalOrder())
                .map(role -> limitOf(role, request))
                .orElseThrow(() -> new Refused("decision", "Only a team lead, manager or director decides on compensation."));
        BigDecimal total = request.alreadyGranted().add(verdict.granted());
        if (verdict.granted().signum() > 0 && total.compareTo(limit) > 0) {
            throw new Refused("decision", "Your mandate goes to %s euro for one complaint and this would make %s; grant less, decline, or leave it to the next level."
                    .formatted(Euro.said(limit), Euro.said(total)));
        }
    }

    private BigDecimal limitOf(Role role, CompensationRequest request) {
        return tables.mandate(role, request.category(), request.kind()).limit();
    }

    /** @return what was decided: by the table now, or before this by whoever was first */
    public Outcome lapse(String reference) {
        return lapse(newest(reference));
    }

    /** The same for one request that was open and lapsed, whatever was asked for the complaint since. */
    void lapse(Long requestId) {
        requests.lock(requestId).filter(CompensationRequest::isOpen).ifPresent(this::lapse);
    }

    private Outcome lapse(CompensationRequest request) {
        return decisions.findByRequestId(request.id()).map(CompensationDecision::outcome).orElseGet(() -> decideByTable(request));
    }

    private Outcome decideByTable(CompensationRequest request) {
        Lapse lapse = tables.lapse(request.alreadyGranted(), request.amount());
        CompensationDecision decision = CompensationDecision.byTable(request, lapse, inputs(request), clock.instant());
        Outcome outcome = keep(request, decision);
        approvers.tellLapsed(request, decision);
        return outcome;
    }

    private Outcome keep(CompensationRequest request, CompensationDecision decision) {
        request.decide();
        clocks.end(ClockKind.APPROVAL, request.reference(), "decided by " + decision.decider());
        return decisions.save(decision).outcome();
    }

    private CompensationRequest newest(String reference) {
        return requests.lockNewest(reference)
                .orElseThrow(() -> new IllegalStateException("No compensation was requested for " + reference));
    }

    private static String inputs(CompensationRequest request) {
        return "%s, put before the %s".formatted(request.words(), Code.of(request.level()).replace('-', ' '));
    }
}
