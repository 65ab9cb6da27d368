package nl.klachtkracht.refusal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** The values one form sent, read strictly; whatever the browser checked is checked again here. */
public final class Answers {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;
    private static final int LAST_YEAR = 9000;
    private final Map<String, ?> values;

    public Answers(Map<String, ?> values) {
        this.values = values;
    }

    /** @return the text, or "" when nothing was filled in */
    public String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : Text.of(field, value.toString());
    }

    /** @throws Refused when nothing was filled in, with the label so that the person finds the question */
    public String required(String field, String label) {
        String text = text(field);
        if (text.isEmpty()) {
            throw new Refused(field, "Please fill in '%s'.".formatted(label));
        }
        return text;
    }

    public boolean yes(String field, String label) {
        String answer = required(field, label);
        return switch (answer) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new Refused(field, "Answer '%s' with yes or no, not '%s'.".formatted(label, Text.shortened(answer)));
        };
    }

    /** @return whether a box was ticked; an untouched box sends nothing */
    public boolean ticked(String field) {
        return text(field).equals("true");
    }

    public <E extends Enum<E>> E choice(Class<E> type, String field, String label) {
        return Code.read(type, field, required(field, label));
    }

    public BigDecimal amount(String field, String label) {
        return Euro.read(field, required(field, label));
    }

    /** @return a mark from 1 to 5, or null when nothing was chosen */
    public Integer mark(String field, String label) {
        String answer = text(field);
        if (answer.isEmpty()) {
            return null;
        }
        if (!answer.matches("[1-5]")) {
            throw new Refused(field, "'%s' takes a mark from %d to %d, not '%s'.".formatted(label, LOWEST, HIGHEST, Text.shortened(answer)));
        }
        return Integer.valueOf(answer);
    }

    /** @return the moment, sent as ISO 8601 with its distance to UTC, or null when nothing was filled in */
    public Instant moment(String field, String label) {
        String answer = text(field);
        if (answer.isEmpty()) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(answer);
            if (moment.getYear() > 0 && moment.getYear() < LAST_YEAR) {
                return moment.toInstant();
            }
        } catch (DateTimeParseException noMoment) {
            // Refused below, in words for whoever typed it.
        }
        throw new Refused(field, "'%s' takes a date and a time such as 2026-03-05T14:30+01:00, not '%s'.".formatted(label, Text.shortened(answer)));
    }
}
