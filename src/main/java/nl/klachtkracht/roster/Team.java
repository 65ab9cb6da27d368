package nl.klachtkracht.roster;

import java.util.List;
import java.util.Optional;

/** What this house needs to know of who works here. */
public interface Team {

    /** @return ids of the members, in a fixed order */
    List<String> membersOf(String group);

    Optional<Colleague> find(String id);

    /** What a group is called. */
    Optional<String> nameOfGroup(String group);
}
