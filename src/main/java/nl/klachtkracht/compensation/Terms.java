package nl.klachtkracht.compensation;

import java.math.BigDecimal;

/**
 * What was offered to a customer.
 *
 * @param kind code of what is given; {@link #MONEY} is paid, {@link #NOTHING} needs nothing, anything else is given in kind
 * @param amount value in euro
 */
public record Terms(int offerNumber, String kind, BigDecimal amount, String category, String preparedBy, boolean accepted) {

    public static final String MONEY = "money";
    public static final String NOTHING = "none";
}
