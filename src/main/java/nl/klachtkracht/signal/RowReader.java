package nl.klachtkracht.signal;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads a row of a file by the rules for any signal, and by what the columns of a file mean. */
@Component
class RowReader {

    static final List<String> REQUIRED = List.of("ticket", "channel", "text");
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("channel", "channel"), Map.entry("text", "text"), Map.entry("kind", "kind"), Map.entry("language", "language"),
            Map.entry("category", "category"), Map.entry("product", "product"), Map.entry("remedy_sought", "remedySought"),
            Map.entry("colleague", "colleague"), Map.entry("urgent_need", "urgentNeed"), Map.entry("customer_name", "customerName"),
            Map.entry("customer_email", "customerEmail"), Map.entry("customer_phone", "customerPhone"),
            Map.entry("customer_number", "customerNumber"), Map.entry("received_at", "receivedAt"),
            Map.entry("on_behalf_of_someone", "onBehalfOf"));
    /** The place of a customer is in many files; a signal keeps none. */
    private static final Set<String> OTHERS = Set.of("ticket", "status", "city", "state");
    private static final Map<String, String> COLUMNS = Stream.concat(FIELDS.keySet().stream(), OTHERS.stream())
            .collect(Collectors.toUnmodifiableMap(RowReader::plain, Function.identity()));

    private static final Set<String> OPEN = Set.of("", "open", "pending");
    private final SignalReader reader;
    private final ZoneId zone;
    private final String language;

    RowReader(SignalReader reader, @Value("${klachtkracht.import.zone}") ZoneId zone, @Value("${klachtkracht.import.language}") String language) {
        this.reader = reader;
        this.zone = zone;
        this.language = language;
    }

    /** @return the column that is meant: customer_name, customerName and Customer Name are one */
    static Optional<String> columnOf(String name) {
        return Optional.ofNullable(COLUMNS.get(plain(name)));
    }

    static String columns() {
        return COLUMNS.values().stream().sorted().collect(Collectors.joining(", "));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /** @throws Refused when a value cannot be read, naming its column */
    NewSignal read(SignalRow row, String key, String notedBy) {
        if (row.unreadable() != null) {
            throw row.unreadable();
        }
        Map<String, Object> values = new HashMap<>();
        FIELDS.forEach((column, field) -> values.put(field, row.value(column)));
        values.put("language", row.value("language").isEmpty() ? language : row.value("language"));
        values.put("receivedAt", moment(row.value("received_at")));
        values.put("onBehalfOf", onBehalfOf(row.value("on_behalf_of_someone")));
        try {
            return reader.read(new Answers(values), ContactWindow.DEFAULT, notedBy, key, status(row.value("status")));
        } catch (Refused refused) {
            throw new Refused(column(refused.field()), refused.getMessage());
        }
    }

    private static String status(String status) {
        String known = status.toLowerCase(Locale.ROOT);
        if (!OPEN.contains(known) && !NewSignal.CLOSED.contains(known)) {
            throw new Refused("status", "'%s' is not a status; write open, pending, closed or solved, or leave it empty.".formatted(Text.shortened(status)));
        }
        return known;
    }

    private static String onBehalfOf(String yesOrNo) {
        return switch (yesOrNo.toLowerCase(Locale.ROOT)) {
            case "yes" -> "someone else";
            case "no", "" -> "";
            default -> throw new Refused("on_behalf_of_someone", "'%s' is neither yes nor no.".formatted(Text.shortened(yesOrNo)));
        };
    }

    /** A moment without a zone is meant in the zone of the file. */
    private String moment(String text) {
        try {
            return text.isEmpty() || isComplete(text) ? text : LocalDateTime.parse(text).atZone(zone).toOffsetDateTime().toString();
        } catch (DateTimeException unreadable) {
            throw new Refused("received_at", "'%s' is not a moment; write it as 2026-11-23T16:45:00.".formatted(Text.shortened(text)));
        }
    }

    private static boolean isComplete(String text) {
        try {
            return OffsetDateTime.parse(text) != null;
        } catch (DateTimeException local) {
            return false;
        }
    }

    private static String column(String field) {
        return FIELDS.entrySet().stream().filter(entry -> entry.getValue().equals(field)).map(Map.Entry::getKey).findFirst().orElse(field);
    }
}
