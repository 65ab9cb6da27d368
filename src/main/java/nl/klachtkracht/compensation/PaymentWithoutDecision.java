package nl.klachtkracht.compensation;

/** A payment was asked for that no decision on record allows; it is not made, and an operator looks at why it was asked for. */
public class PaymentWithoutDecision extends RuntimeException {

    PaymentWithoutDecision(String reference) {
        super("No payment for %s: no granted and accepted decision is on record.".formatted(reference));
    }
}
