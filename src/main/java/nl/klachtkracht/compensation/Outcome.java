package nl.klachtkracht.compensation;

import java.math.BigDecimal;

public enum Outcome {

    GRANTED, GRANTED_IN_PART, DECLINED;

    /** The outcome that amounts speak of, so that a table which says one thing and pays another cannot leave a request undecided. */
    static Outcome of(BigDecimal granted, BigDecimal requested) {
        if (granted.compareTo(requested) == 0) {
            return GRANTED;
        }
        return granted.signum() == 0 ? DECLINED : GRANTED_IN_PART;
    }
}
