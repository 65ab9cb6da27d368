package nl.klachtkracht.signal;

/** What the process owner's table makes of a signal. */
public record Triage(Route route, Need need, String category) {
}
