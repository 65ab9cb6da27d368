package nl.klachtkracht.clock;

import java.util.List;
import java.util.Map;

/**
 * Whose eyes look at cases and their clocks.
 *
 * @param everything whether they may see every case; else only those that this person or one of these groups has something to do with
 */
public record Sight(boolean everything, String person, List<String> groups) {

    /**
     * In SQL, with {@link #values()}.
     *
     * @param reference the column of the case, such as "c.reference"
     * @return a condition that begins with "and", "" when everything is in sight
     */
    public String condition(String reference) {
        return everything ? "" : " and " + reference + " in (select v.reference from case_in_sight v where v.person = :person or v.work_group in (:groups))";
    }

    public Map<String, Object> values() {
        // An empty list cannot be written in SQL; no group is called "".
        return Map.of("person", person, "groups", groups.isEmpty() ? List.of("") : groups);
    }
}
