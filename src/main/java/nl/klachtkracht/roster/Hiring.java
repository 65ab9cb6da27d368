package nl.klachtkracht.roster;

import java.util.Set;

/** Gives a person an account; one who has it already keeps it unchanged. */
public interface Hiring {

    void hire(String id, String firstName, String lastName, String email, String password, Set<String> groups);
}
