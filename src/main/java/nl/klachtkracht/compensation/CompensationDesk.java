package nl.klachtkracht.compensation;

import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Euro;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;

/** Checks what is offered against the mandate, and gives back what a customer did not take. */
@Service
@Transactional
public class CompensationDesk {

    private final CompensationRequests requests;
    private final CompensationDecisions decisions;
    private final OfferedCompensation offered;
    private final CompensationTables tables;
    private final Roles roles;
    private final Budget budget;
    private final Clock clock;

    CompensationDesk(CompensationRequests requests, CompensationDecisions decisions, OfferedCompensation offered,
            CompensationTables tables, Roles roles, Budget budget, Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.offered = offered;
        this.tables = tables;
        this.roles = roles;
        this.budget = budget;
        this.clock = clock;
    }

    /**
     * Checks the last offer. Inside the mandate it is granted and the budget reserved; amounts count together over the whole complaint.
     *
     * @return whether it was within the mandate
     */
    public boolean checkMandate(String reference) {
        Terms terms = offered.of(reference);
        CompensationRequest request = requests.findByReferenceAndOfferNumber(reference, terms.offerNumber())
                .orElseGet(() -> requests.save(new CompensationRequest(
                        reference, terms, roleOf(terms.preparedBy()), requests.granted(reference), clock.instant())));
        if (request.isDecided()) {
            return true;
        }
        Mandate mandate = tables.mandate(request.requestedRole(), request.category(), request.kind());
        boolean within = request.amount().signum() == 0
                || mandate.covers(request.total()) && budget.reserve(request, mandate);
        if (within) {
            decisions.save(CompensationDecision.byMandate(request, mandate.row(), inputs(request, mandate), clock.instant()));
            request.decide();
        }
        return within;
    }

    /** Takes back every request that the customer did not accept, also one that still waits for a decision. */
    public void release(String reference) {
        requests.findByReferenceOrderById(reference).stream()
                .filter(request -> !request.isReleased() && !isTaken(request))
                .forEach(request -> {
                    budget.giveBack(request);
                    request.release(clock.instant());
                });
    }

    private boolean isTaken(CompensationRequest request) {
        Terms terms = offered.of(request.reference());
        return terms.accepted() && terms.offerNumber() == request.offerNumber();
    }

    @Transactional(readOnly = true)
    public Optional<CompensationDecision> decisionOn(String reference) {
        return requests.findFirstByReferenceOrderByIdDesc(reference).flatMap(request -> decisions.findByRequestId(request.id()));
    }

    /** What this person may still grant in this complaint without asking. */
    @Transactional(readOnly = true)
    public MandateLeft mandateLeft(String reference, String category, String person) {
        Mandate mandate = tables.mandate(roleOf(person), category, Terms.MONEY);
        BigDecimal granted = requests.granted(reference);
        BigDecimal onComplaint = mandate.limit().subtract(granted).max(BigDecimal.ZERO);
        return new MandateLeft(mandate.limit(), onComplaint, budget.left(person, mandate), granted);
    }

    /** @return empty for whoever has no monthly budget: no mandate at all, or one that is only counted per complaint */
    @Transactional(readOnly = true)
    public Optional<MonthLeft> monthLeft(String person) {
        Mandate mandate = tables.mandate(roleOf(person), "", Terms.MONEY);
        return Optional.ofNullable(mandate.monthlyBudget()).filter(month -> month.signum() > 0)
                .map(month -> new MonthLeft(month, budget.left(person, mandate)));
    }

    /** What the table would decide now if nobody does, in words. */
    @Transactional(readOnly = true)
    public String wouldLapse(CompensationRequest request) {
        CompensationDecision would = CompensationDecision.byTable(
                request, tables.lapse(request.alreadyGranted(), request.amount()), "", clock.instant());
        return "%s, %s euro".formatted(Code.of(would.outcome()).replace('-', ' '), Euro.said(would.granted()));
    }

    private Role roleOf(String person) {
        return roles.of(person).stream().max(Comparator.naturalOrder()).orElse(Role.NONE);
    }

    private static String inputs(CompensationRequest request, Mandate mandate) {
        return "%s, by the role %s, which may grant %s euro".formatted(
                request.words(), Code.of(request.requestedRole()).replace('-', ' '), Euro.said(mandate.limit()));
    }
}
