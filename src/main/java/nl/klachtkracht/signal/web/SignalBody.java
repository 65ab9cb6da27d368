package nl.klachtkracht.signal.web;

import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Body;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;
import nl.klachtkracht.signal.NewSignal;
import nl.klachtkracht.signal.SignalReader;
import org.springframework.stereotype.Component;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the JSON of a signal. */
@Component
class SignalBody {

    private static final Set<String> TEXTS = Set.of("channel", "text", "kind", "language", "category", "product", "remedySought",
            "receivedAt", "onBehalfOf", "colleague", "urgentNeed");
    private static final Map<String, String> CUSTOMER = Map.of(
            "name", "customerName", "email", "customerEmail", "phone", "customerPhone", "customerNumber", "customerNumber");
    private static final Set<String> WINDOW = Set.of("from", "to", "days", "zone");
    private static final int SHORTEST_DAY = 3;
    private final SignalReader reader;

    SignalBody(SignalReader reader) {
        this.reader = reader;
    }

    NewSignal read(Body body, String caller, String idempotencyKey) {
        body.only(with(TEXTS, "customer"));
        Body customer = body.object("customer").only(with(CUSTOMER.keySet(), "contactWindow"));
        Map<String, Object> values = new HashMap<>();
        TEXTS.forEach(name -> values.put(name, body.text(name)));
        CUSTOMER.forEach((name, field) -> values.put(field, customer.text(name)));
        try {
            return reader.read(new Answers(values), window(customer), caller, idempotencyKey, "");
        } catch (Refused refused) {
            throw new Refused(asSent(refused.field()), refused.getMessage());
        }
    }

    private static String asSent(String field) {
        return CUSTOMER.entrySet().stream().filter(entry -> entry.getValue().equals(field))
                .map(entry -> "customer." + entry.getKey()).findFirst().orElse(field);
    }

    private static Set<String> with(Set<String> names, String more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    private static ContactWindow window(Body customer) {
        if (!customer.has("contactWindow")) {
            return ContactWindow.DEFAULT;
        }
        Body window = customer.object("contactWindow").only(WINDOW);
        ContactWindow usual = ContactWindow.DEFAULT;
        return new ContactWindow(
                time("from", window.text("from"), usual.opens()), time("to", window.text("to"), usual.closes()),
                window.has("days") ? days(window.list("days")) : usual.days(), zone(window.text("zone"), usual.zone()));
    }

    private static LocalTime time(String field, String text, LocalTime usual) {
        try {
            return text.isEmpty() ? usual : LocalTime.parse(text);
        } catch (DateTimeException unreadable) {
            throw new Refused("customer.contactWindow." + field, "'%s' is not a time of day; write it as 09:00.".formatted(Text.shortened(text)));
        }
    }

    private static Set<DayOfWeek> days(List<String> names) {
        Set<DayOfWeek> days = names.stream().map(SignalBody::day).collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
        if (days.isEmpty()) {
            throw new Refused("customer.contactWindow.days", "A contact window opens on at least one day; leave days out for every day.");
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values()).filter(day -> wanted.length() >= SHORTEST_DAY && day.name().startsWith(wanted)).findFirst()
                .orElseThrow(() -> new Refused("customer.contactWindow.days", "'%s' is not a day; write monday, tuesday and so on.".formatted(Text.shortened(name))));
    }

    private static ZoneId zone(String text, ZoneId usual) {
        try {
            return text.isEmpty() ? usual : ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new Refused("customer.contactWindow.zone", "'%s' is not a time zone; write it as Europe/Amsterdam.".formatted(Text.shortened(text)));
        }
    }
}
