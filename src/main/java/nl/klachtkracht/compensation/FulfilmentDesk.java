package nl.klachtkracht.compensation;

import nl.klachtkracht.clock.ClockKeeper;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockStart;
import nl.klachtkracht.refusal.Code;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/** Gives what was granted and accepted: money once, and only after looking at the decision again. */
@Service
@Transactional
public class FulfilmentDesk {

    private final CompensationRequests requests;
    private final CompensationDecisions decisions;
    private final Payments payments;
    private final Deliveries deliveries;
    private final OfferedCompensation offered;
    private final ClockKeeper clocks;
    private final Clock clock;

    FulfilmentDesk(CompensationRequests requests, CompensationDecisions decisions, Payments payments, Deliveries deliveries,
            OfferedCompensation offered, ClockKeeper clocks, Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.payments = payments;
        this.deliveries = deliveries;
        this.offered = offered;
        this.clocks = clocks;
        this.clock = clock;
    }

    public Plan plan(String reference) {
        CompensationRequest request = newest(reference);
        if (decisionOn(request).granted().signum() == 0) {
            return new Plan(Plan.Way.NOTHING, "");
        }
        if (request.kind().equals(Terms.MONEY)) {
            return new Plan(Plan.Way.MONEY, "");
        }
        Delivery delivery = deliveries.findByRequestId(request.id()).orElseGet(() ->
                deliveries.save(new Delivery(request, Code.read(InKind.class, "kind", request.kind()), clock.instant())));
        clocks.start(new ClockStart(ClockKind.FULFILMENT, reference, "offer accepted", delivery.dueAt(), delivery.department()));
        return new Plan(Plan.Way.IN_KIND, delivery.department());
    }

    /**
     * Books the payment of an accepted offer; a second time changes nothing.
     *
     * @throws PaymentWithoutDecision when no decision on record grants this money, or the customer did not accept it
     */
    public void bookPayment(String reference) {
        CompensationRequest request = newest(reference);
        CompensationDecision decision = decisionOn(request);
        Terms terms = offered.of(reference);
        boolean mayBePaid = request.isDecided() && request.kind().equals(Terms.MONEY) && decision.granted().signum() > 0
                && terms.accepted() && terms.offerNumber() == request.offerNumber();
        if (!mayBePaid) {
            throw new PaymentWithoutDecision(reference);
        }
        if (!payments.existsByRequestId(request.id())) {
            payments.save(new Payment(decision, reference, clock.instant()));
        }
    }

    public void recordFulfilment(String reference, String done, String note, String by) {
        CompensationRequest request = newest(reference);
        deliveries.findByRequestId(request.id())
                .orElseThrow(() -> new IllegalStateException("Nothing is to be given in kind for " + reference))
                .fulfil(done, note, by, clock.instant());
        clocks.end(ClockKind.FULFILMENT, reference, "given");
    }

    private CompensationRequest newest(String reference) {
        return requests.lockNewest(reference).orElseThrow(() -> new PaymentWithoutDecision(reference));
    }

    private CompensationDecision decisionOn(CompensationRequest request) {
        return decisions.findByRequestId(request.id()).orElseThrow(() -> new PaymentWithoutDecision(request.reference()));
    }
}
