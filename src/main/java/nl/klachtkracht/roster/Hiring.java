package nl.klachtkracht.roster;

import java.util.Set;

/** Gives a person a log-in and a place in groups. */
public interface Hiring {

    /** Leaves a person who is already there untouched, so that calling it at every start is safe. */
    void hire(String id, String firstName, String lastName, String email, String password, Set<String> groups);
}
