package nl.klachtkracht.compensation;

import java.math.BigDecimal;

/**
 * What a person may still grant without asking, all in euro.
 *
 * @param limit for one complaint
 * @param onComplaint left for this complaint
 * @param thisMonth left of the monthly budget, null when there is none
 * @param alreadyGranted what the complaint got before
 */
public record MandateLeft(BigDecimal limit, BigDecimal onComplaint, BigDecimal thisMonth, BigDecimal alreadyGranted) {
}
