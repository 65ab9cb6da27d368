package nl.klachtkracht.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What colleagues are told.
 *
 * @param link where to act, "" when there is nothing to do
 * @param facts listed in the order given; a name that {@code messages/letters} knows is translated, a value that is an ISO 8601 instant
 *              is written out
 */
public record StaffNotice(List<Recipient> to, String link, Map<String, String> facts) {

    public StaffNotice {
        to = List.copyOf(to);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
