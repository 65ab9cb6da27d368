package nl.klachtkracht.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which running clocks are asked for.
 *
 * @param now what urgency is reckoned from
 * @param urgencies none for all; those that are overdue include the broken ones
 * @param kinds none for all
 * @param owner who is responsible, "" for everybody
 * @param department the people and groups of whom one is responsible, none for everybody
 * @param reference how the reference begins, "" for every case
 * @param dueBefore null for all
 */
public record ClockFilter(Sight sight, Instant now, Set<Urgency> urgencies, Set<ClockKind> kinds, String owner,
        Collection<String> department, String reference, Instant dueBefore) {

    /** Everything that these eyes may see. */
    public static ClockFilter all(Sight sight, Instant now) {
        return new ClockFilter(sight, now, Set.of(), Set.of(), "", List.of(), "", null);
    }

    /** Says nothing about what is not asked for, so that the database can choose the index of what is. */
    String text() {
        return " from clock c where c.state = 'RUNNING'"
                + sight.condition("c.reference")
                + (urgencies.isEmpty() ? "" : urgencies.stream().map(ClockFilter::text).collect(Collectors.joining(" or ", " and (", ")")))
                + (kinds.isEmpty() ? "" : " and c.kind in (:kinds)")
                + (owner.isEmpty() ? "" : " and c.responsible = :owner")
                + (department.isEmpty() ? "" : " and c.responsible in (:department)")
                + (reference.isEmpty() ? "" : " and c.reference collate \"C\" >= :reference and c.reference collate \"C\" < :afterReference")
                + (dueBefore == null ? "" : " and c.due_at < :dueBefore");
    }

    /** What is broken is overdue all the same to whoever asks for that. */
    private static String text(Urgency urgency) {
        return urgency == Urgency.OVERDUE ? "c.due_at < :now" : urgency.condition();
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>(sight.values());
        values.putAll(Urgency.moments(now));
        values.put("kinds", kinds.stream().map(ClockKind::name).toList());
        values.put("owner", owner);
        values.put("department", department);
        values.put("reference", reference);
        values.put("afterReference", reference + Character.MAX_VALUE);
        values.put("dueBefore", dueBefore == null ? null : Timestamp.from(dueBefore));
        return values;
    }
}
