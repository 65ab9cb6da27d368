package nl.klachtkracht.compensation;

import java.util.Set;

/** Which roles with a mandate a person has. */
public interface Roles {

    Set<Role> of(String person);
}
