package nl.klachtkracht.compensation;

import java.math.BigDecimal;

/** The tables a process owner keeps for compensation; the newest version answers. */
public interface CompensationTables {

    Mandate mandate(Role role, String category, String kind);

    /**
     * Whom to ask first.
     *
     * @param total euro that the complaint would have got in all
     * @return the lowest role above the one that asks which may grant this
     */
    default Role lowestToGrant(BigDecimal total, Role asking, String category, String kind) {
        return Role.APPROVERS.stream()
                .filter(role -> role.compareTo(asking) > 0)
                .filter(role -> mandate(role, category, kind).covers(total))
                .findFirst().orElse(Role.DIRECTOR);
    }

    /** @param alreadyGranted euro the complaint already got
     *  @param requested euro asked for now */
    Lapse lapse(BigDecimal alreadyGranted, BigDecimal requested);
}
