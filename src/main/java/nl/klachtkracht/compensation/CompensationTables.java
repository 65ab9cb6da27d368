package nl.klachtkracht.compensation;

import java.math.BigDecimal;

/** The tables a process owner keeps for compensation; the newest version answers. */
public interface CompensationTables {

    Mandate mandate(Role role, String category, String kind);

    /** @param alreadyGranted euro the complaint already got
     *  @param requested euro asked for now */
    Lapse lapse(BigDecimal alreadyGranted, BigDecimal requested);
}
