package nl.klachtkracht.compensation;

import java.math.BigDecimal;

/** What one person may grant in a month without asking, and what is left of it, in euro. */
public record MonthLeft(BigDecimal budget, BigDecimal left) {
}
