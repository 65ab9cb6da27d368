package nl.klachtkracht.roster;

import java.time.Instant;

/** Somebody else speaks for the owner of a case from now on, or the owner is back; published in the transaction in which it changed. */
public record SpeakerChanged(String reference, String owner, String speaker, Instant at) {
}
