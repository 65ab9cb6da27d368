package nl.klachtkracht.compensation;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One request of the past: what was decided on it, and what other tables would have made of it.
 *
 * @param amount euro that were asked for
 * @param ifNobodyDecides euro the lapse table would give when somebody has to be asked only now and does not sign; null otherwise
 * @param overBudget whether it is within the limit of the other tables, and only the budget of the month was used up
 * @param why what the other tables saw, in words
 */
public record ReplayedRequest(String reference, int offerNumber, Instant requestedAt, Role requestedRole, String category, String kind,
        BigDecimal amount, Way before, Way after, BigDecimal ifNobodyDecides, boolean overBudget, String why) {

    /** Who or what decides: the mandate at once, a person, the table because nobody signed, or somebody who still has to be asked. */
    public enum By { MANDATE, PERSON, LAPSE, ASKED }

    /**
     * @param granted in euro, null while nobody decided
     * @param askedOf whom the request is put before first, null within the mandate
     * @param row the row that decided, null when no table did
     */
    public record Way(By by, BigDecimal granted, Role askedOf, TableRow row) {

        boolean needsSomebody() {
            return by != By.MANDATE;
        }
    }

    public boolean differs() {
        return before.by != after.by || before.askedOf != after.askedOf || isOtherAmount();
    }

    private boolean isOtherAmount() {
        return before.granted == null || after.granted == null ? before.granted != after.granted : before.granted.compareTo(after.granted) != 0;
    }
}
