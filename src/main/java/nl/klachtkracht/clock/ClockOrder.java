package nl.klachtkracht.clock;

import java.util.List;
import java.util.stream.Collectors;

/** What a list of running clocks is sorted by; each has an index. */
public enum ClockOrder {
    DUE("c.due_at", "c.id"),
    LIMIT("c.limit_at", "c.id"),
    KIND("c.kind", "c.due_at", "c.id"),
    HOLDER("c.responsible", "c.due_at", "c.id"),
    REFERENCE("c.reference collate \"C\"", "c.due_at", "c.id");

    private final List<String> columns;

    ClockOrder(String... columns) {
        this.columns = List.of(columns);
    }

    String text(boolean backwards) {
        return columns.stream().map(column -> backwards ? column + " desc" : column).collect(Collectors.joining(", ", " order by ", ""));
    }
}
