package nl.klachtkracht.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole. */
final class Share {

    private static final int DIGITS = 4;

    private Share() {
    }

    /** @return to four decimals, null of nothing */
    static BigDecimal of(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
