package nl.klachtkracht.compensation;

import java.math.BigDecimal;

/**
 * What a role may grant by itself.
 *
 * @param limit euro per complaint
 * @param monthlyBudget euro a month, null when there is no monthly budget
 */
public record Mandate(BigDecimal limit, BigDecimal monthlyBudget, TableRow row) {

    /** @param total euro that the complaint would have got in all */
    boolean covers(BigDecimal total) {
        return total.compareTo(limit) <= 0;
    }

    /** @return whether this amount takes something from a monthly budget */
    boolean budgets(BigDecimal amount) {
        return monthlyBudget != null && amount.signum() != 0;
    }

    /** @param reserved what the month was spent on before, in euro */
    boolean leavesRoomFor(BigDecimal amount, BigDecimal reserved) {
        return reserved.add(amount).compareTo(monthlyBudget) <= 0;
    }
}
