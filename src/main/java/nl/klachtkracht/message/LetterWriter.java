package nl.klachtkracht.message;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Words letters from templates. What people wrote is only ever a value: it is printed, never read as a template. */
@Component
class LetterWriter {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final int LONGEST_QUOTE = 2_000;

    private final LetterTemplates templates = new LetterTemplates();
    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();
    private final MailSettings settings;

    LetterWriter(MailSettings settings) {
        this.settings = settings;
        words.setBasename("messages/letters");
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
    }

    Wording toCustomer(LetterKind kind, LetterFacts about) {
        Locale language = spoken(about.language());
        return templates.word(kind, caseFacts(about, about.customerName(), about.zone(), language));
    }

    Wording toColleague(LetterKind kind, Recipient colleague, StaffNotice notice, LetterFacts about) {
        Locale language = spoken(settings.staffLanguage());
        Context values = caseFacts(about, colleague.name(), settings.staffZone(), language);
        put(values, "customer", SafeText.line(about.customerName()));
        put(values, "link", SafeText.line(notice.link()));
        put(values, "facts", facts(notice.facts(), language));
        return templates.word(kind, values);
    }

    private Context caseFacts(LetterFacts about, String reader, ZoneId zone, Locale language) {
        Context values = new Context(language);
        put(values, "name", SafeText.line(reader));
        put(values, "quote", quote(about.customerWords()));
        put(values, "owner", SafeText.line(about.ownerName()));
        put(values, "organisation", settings.fromName());
        put(values, "received", moment(about.receivedAt(), zone, language));
        put(values, "target", moment(about.targetAt(), zone, language));
        put(values, "wish", SafeText.of(about.wish()));
        put(values, "offer", SafeText.of(about.offerText()));
        put(values, "difference", SafeText.of(about.offerDifference()));
        put(values, "granted", SafeText.line(about.granted()));
        put(values, "reason", SafeText.of(about.badNewsReason()));
        put(values, "route", SafeText.of(about.outsideRoute()));
        put(values, "answer", SafeText.of(about.answer()));
        put(values, "way", about.way().name());
        put(values, "ending", about.ending());
        put(values, "done", SafeText.of(about.doneForCustomer()));
        put(values, "colleague", SafeText.line(about.praisedColleague()));
        put(values, "reference", about.reference());
        return values;
    }

    /** Templates ask whether a value is there; an empty one is not, and a text such as "no" is. */
    private static void put(Context values, String name, String value) {
        values.setVariable(name, value.isEmpty() ? null : value);
    }

    private String facts(Map<String, String> facts, Locale language) {
        return facts.entrySet().stream()
                .map(fact -> words.getMessage(fact.getKey(), null, fact.getKey(), language) + ": " + SafeText.line(written(fact.getValue(), language)))
                .collect(Collectors.joining("\n"));
    }

    private String written(String value, Locale language) {
        try {
            return moment(Instant.parse(value), settings.staffZone(), language);
        } catch (DateTimeParseException noMoment) {
            return value;
        }
    }

    private static String quote(String customerWords) {
        String words = SafeText.cut(SafeText.of(customerWords), LONGEST_QUOTE);
        return words.isEmpty() ? "" : words.lines().map(line -> LetterTemplates.QUOTE + line).collect(Collectors.joining("\n"));
    }

    private static String moment(Instant instant, ZoneId zone, Locale language) {
        return instant == null ? "" : DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", language).format(instant.atZone(zone));
    }

    private static Locale spoken(Locale asked) {
        return asked.getLanguage().equals(DUTCH.getLanguage()) ? DUTCH : Locale.UK;
    }
}
