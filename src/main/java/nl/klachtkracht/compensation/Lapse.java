package nl.klachtkracht.compensation;

import java.math.BigDecimal;

/**
 * What the table decides when nobody did.
 *
 * @param totalUpTo euro that the complaint may reach in all
 */
public record Lapse(Outcome outcome, BigDecimal totalUpTo, String reason, TableRow row) {
}
