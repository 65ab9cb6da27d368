package nl.klachtkracht.roster;

/** A signal came in while no agent was on duty, so somebody who is away became its owner. */
public record NobodyOnDuty(String reference, String owner) {
}
