package nl.klachtkracht.signal;

import java.util.List;

/** The tables a process owner keeps for signals. */
public interface TriageTables {

    Triage triage(Signal signal);

    Target target(String category);

    /** Every category that has a target. */
    List<String> categories();
}
