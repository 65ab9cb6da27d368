package nl.klachtkracht.signal;

/** The tables a process owner keeps for signals. */
public interface TriageTables {

    Triage triage(Signal signal);

    Target target(String category);
}
