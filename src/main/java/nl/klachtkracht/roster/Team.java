package nl.klachtkracht.roster;

import java.util.List;
import java.util.Optional;

/** What this house needs to know of who works here. */
public interface Team {

    /** @return ids of the members, in a fixed order */
    List<String> membersOf(String group);

    Optional<Colleague> find(String id);

    /** @return the name of a person; what is nobody's id, such as a group's or a table's, is said as it is */
    default String nameOf(String id) {
        return find(id).map(Colleague::name).orElse(id);
    }
}
