package nl.klachtkracht.complaint;

import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an owner wants to offer.
 *
 * @param difference in what the offer differs from the wish
 * @param amount the value in euro, 0 when nothing is given
 */
public record OfferDraft(String text, String difference, CompensationKind kind, BigDecimal amount) {

    /** What the owner does now; nothing chosen means that the offer is made. */
    enum Step { MAKE_OFFER, ASK_DEPARTMENT }

    /** @return empty when the owner asks a department first */
    public static Optional<OfferDraft> from(Answers answers) {
        boolean asksFirst = !answers.text("step").isEmpty() && answers.choice(Step.class, "step", "What do you do now?") == Step.ASK_DEPARTMENT;
        return asksFirst ? Optional.empty() : Optional.of(read(answers));
    }

    private static OfferDraft read(Answers answers) {
        CompensationKind kind = answers.choice(CompensationKind.class, "compensationKind", "What the customer gets");
        String text = answers.required("offerText", "The offer, in words for the customer");
        String difference = answers.required("offerDifference", "How it differs from the wish");
        if (kind == CompensationKind.NONE) {
            return new OfferDraft(text, difference, kind, BigDecimal.ZERO.setScale(2));
        }
        BigDecimal amount = answers.amount("amount", "Value in euro");
        if (amount.signum() == 0) {
            throw new Refused("amount", "A compensation has a value above 0.00 euro; choose 'nothing' when nothing is given.");
        }
        return new OfferDraft(text, difference, kind, amount);
    }
}
