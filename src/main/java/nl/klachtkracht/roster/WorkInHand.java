package nl.klachtkracht.roster;

import java.util.Set;

/** The open work that is on somebody's list, in whatever story of a case. */
public interface WorkInHand {

    /** Gives one person's open work in one case to another; no due date moves. */
    void give(String reference, String from, String to);

    /** @return references of the cases in which this person has open work */
    Set<String> casesOf(String person);
}
