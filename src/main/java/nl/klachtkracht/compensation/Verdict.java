package nl.klachtkracht.compensation;

import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Euro;
import nl.klachtkracht.refusal.Refused;

import java.math.BigDecimal;

/** What a person decided on a request. */
public record Verdict(Outcome outcome, BigDecimal granted, String reason) {

    private enum Choice { GRANT, GRANT_IN_PART, DECLINE }

    /** @param requested what was asked for, in euro */
    public static Verdict from(Answers answers, BigDecimal requested) {
        return switch (answers.choice(Choice.class, "decision", "Your decision")) {
            case GRANT -> new Verdict(Outcome.GRANTED, requested, answers.text("reason"));
            case GRANT_IN_PART -> new Verdict(Outcome.GRANTED_IN_PART, part(answers, requested), reason(answers));
            case DECLINE -> new Verdict(Outcome.DECLINED, BigDecimal.ZERO, reason(answers));
        };
    }

    private static BigDecimal part(Answers answers, BigDecimal requested) {
        BigDecimal amount = answers.amount("amount", "Amount you grant, in euro");
        if (amount.signum() == 0 || amount.compareTo(requested) >= 0) {
            throw new Refused("amount", "A part is more than 0.00 and less than the %s euro asked for; choose 'grant' or 'decline' for the rest."
                    .formatted(Euro.said(requested)));
        }
        return amount;
    }

    private static String reason(Answers answers) {
        return answers.required("reason", "The reason, in words the customer may read");
    }
}
