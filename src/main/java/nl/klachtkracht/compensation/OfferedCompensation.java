package nl.klachtkracht.compensation;

/** The last offer of a complaint, as it stands on record. */
public interface OfferedCompensation {

    Terms of(String reference);
}
