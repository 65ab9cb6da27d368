package nl.klachtkracht.signal;

import nl.klachtkracht.clock.ContactWindow;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a signal as it was sent, from a form, over REST or from a file, by one set of rules: a channel and one sentence are enough, no
 * name is needed, and nothing asks whether it is really a complaint.
 */
@Component
public class SignalReader {

    private static final Set<String> LANGUAGES = Set.of("nl", "en");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]+@[\\w-]+(\\.[\\w-]+)+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST_LINE = 300;
    /** A sender's clock may be a little ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private final TriageTables tables;
    private final Clock clock;

    SignalReader(TriageTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** @throws Refused when a value cannot be read, naming the field */
    public NewSignal read(Answers answers, String notedBy) {
        return read(answers, ContactWindow.DEFAULT, notedBy, null, "");
    }

    /**
     * @param idempotencyKey null when the sender gave none
     * @param sourceStatus what the source of an imported signal says of it, or ""
     */
    public NewSignal read(Answers answers, ContactWindow window, String notedBy, String idempotencyKey, String sourceStatus) {
        Channel channel = answers.choice(Channel.class, "channel", "channel");
        String words = answers.required("text", "text");
        return new NewSignal(
                answers.text("kind").isEmpty() ? Kind.COMPLAINT : answers.choice(Kind.class, "kind", "kind"),
                channel, words, language(answers), category(answers), line(answers, "product"), answers.text("remedySought"),
                line(answers, "onBehalfOf"), line(answers, "colleague"),
                answers.text("urgentNeed").isEmpty() ? Need.NONE : Code.read(Need.class, "urgentNeed", answers.text("urgentNeed")),
                customer(answers, window), receivedAt(answers), notedBy, key(idempotencyKey), sourceStatus);
    }

    private static Locale language(Answers answers) {
        String language = answers.text("language").toLowerCase(Locale.ROOT);
        if (language.isEmpty()) {
            return Locale.forLanguageTag("nl");
        }
        if (!LANGUAGES.contains(language)) {
            throw new Refused("language", "'%s' is not a language we write letters in; choose nl or en.".formatted(Text.shortened(language)));
        }
        return Locale.forLanguageTag(language);
    }

    private String category(Answers answers) {
        String category = answers.text("category").toLowerCase(Locale.ROOT);
        List<String> known = tables.categories();
        if (!category.isEmpty() && !known.contains(category)) {
            throw new Refused("category", "'%s' is not a category; leave it out or choose one of: %s.".formatted(
                    Text.shortened(category), String.join(", ", known)));
        }
        return category;
    }

    private static Customer customer(Answers answers, ContactWindow window) {
        String email = line(answers, "customerEmail");
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            throw new Refused("customerEmail", "'%s' is not a mail address; correct it or leave it out.".formatted(Text.shortened(email)));
        }
        return new Customer(line(answers, "customerName"), email, line(answers, "customerPhone"), line(answers, "customerNumber"), window);
    }

    private static String line(Answers answers, String field) {
        String text = answers.text(field);
        if (text.length() > LONGEST_LINE) {
            throw new Refused(field, "'%s' is longer than %d characters; put the story in the text.".formatted(field, LONGEST_LINE));
        }
        return text.replaceAll("\\s+", " ");
    }

    private Instant receivedAt(Answers answers) {
        String text = answers.text("receivedAt");
        Instant now = clock.instant();
        if (text.isEmpty()) {
            return now;
        }
        try {
            Instant received = OffsetDateTime.parse(text).toInstant();
            if (received.isAfter(now.plus(AHEAD))) {
                throw new Refused("receivedAt", "receivedAt %s lies in the future; send the moment the customer told us.".formatted(text));
            }
            return received;
        } catch (DateTimeException unreadable) {
            throw new Refused("receivedAt", "'%s' is not a moment; write it as 2026-11-23T16:45:00+01:00.".formatted(Text.shortened(text)));
        }
    }

    private static String key(String idempotencyKey) {
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_LINE)) {
            throw new Refused("Idempotency-Key", "An Idempotency-Key has 1 to %d characters; send a new UUID for each signal.".formatted(LONGEST_LINE));
        }
        return idempotencyKey == null ? null : Text.of("Idempotency-Key", idempotencyKey);
    }
}
