package nl.klachtkracht.roster;

import java.util.List;
import java.util.Optional;

/** What this house needs to know of who works here. */
public interface Team {

    /** @return ids of the members, in a fixed order */
    List<String> membersOf(String group);

    Optional<Colleague> find(String id);

    /** @return the name of a person; what is nobody's id, such as a table's, is said as it is */
    default String nameOf(String id) {
        return find(id).map(Colleague::name).orElse(id);
    }

    /** What a group is called. */
    Optional<String> nameOfGroup(String group);
}
