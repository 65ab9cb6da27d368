package nl.klachtkracht.compensation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the table decides when nobody did.
 *
 * @param totalUpTo euro that the complaint may reach in all
 */
public record Lapse(Outcome outcome, BigDecimal totalUpTo, String reason, TableRow row) {

    /** @return euro that are granted of what was requested */
    BigDecimal granted(BigDecimal requested, BigDecimal alreadyGranted) {
        BigDecimal room = totalUpTo.subtract(alreadyGranted).max(BigDecimal.ZERO).setScale(2, RoundingMode.DOWN);
        return outcome == Outcome.DECLINED ? BigDecimal.ZERO : room.min(requested);
    }
}
