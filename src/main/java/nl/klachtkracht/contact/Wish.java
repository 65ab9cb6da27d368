package nl.klachtkracht.contact;

import nl.klachtkracht.clock.Way;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * What a customer asked about how to hear from us; only they can ask for another rhythm than ours.
 *
 * @param dailyAt null unless the rhythm is daily
 * @param opens with {@code closes}: the hours to be reached in, both null when they stay as they are
 * @param way how they want to be reached, null when that stays as it is
 * @param words what the customer said
 */
record Wish(Rhythm rhythm, LocalTime dailyAt, LocalTime opens, LocalTime closes, Way way, String words) {

    /** @return null when nothing about it was asked */
    static Wish from(Answers answers) {
        if (!answers.ticked("changeRhythm")) {
            return null;
        }
        Rhythm rhythm = answers.choice(Rhythm.class, "rhythm", "How often do they want to hear from us?");
        LocalTime dailyAt = rhythm == Rhythm.DAILY ? time("dailyAt", "At what time each day?", answers.required("dailyAt", "At what time each day?")) : null;
        LocalTime opens = time("windowFrom", "Reach them from", answers.text("windowFrom"));
        LocalTime closes = time("windowTo", "Until", answers.text("windowTo"));
        if ((opens == null) != (closes == null)) {
            throw new Refused(opens == null ? "windowFrom" : "windowTo", "Fill in both 'Reach them from' and 'Until', or neither.");
        }
        Way way = answers.text("wishWay").isEmpty() ? null : answers.choice(Way.class, "wishWay", "How do they want to be reached?");
        return new Wish(rhythm, dailyAt, opens, closes, way, answers.required("wishWords", "What did they ask, in their words?"));
    }

    private static LocalTime time(String field, String label, String answer) {
        try {
            return answer.isEmpty() ? null : LocalTime.parse(answer.length() == "9:00".length() ? "0" + answer : answer);
        } catch (DateTimeParseException unreadable) {
            throw new Refused(field, "'%s' takes a time such as 17:30, not '%s'.".formatted(label, Text.shortened(answer)));
        }
    }
}
