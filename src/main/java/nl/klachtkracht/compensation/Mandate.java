package nl.klachtkracht.compensation;

import java.math.BigDecimal;

/**
 * What a role may grant by itself.
 *
 * @param limit euro per complaint
 * @param monthlyBudget euro a month, null when there is no monthly budget
 */
public record Mandate(BigDecimal limit, BigDecimal monthlyBudget, TableRow row) {
}
