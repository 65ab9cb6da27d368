package nl.klachtkracht.signal;

import java.util.HashMap;
import java.util.Map;
import nl.klachtkracht.refusal.Refused;

/**
 * One row of a file of signals.
 *
 * @param line the line of the file on which the row begins, counted from 1
 * @param values the values by column
 * @param unreadable why the row cannot be taken apart; null when it can
 */
public record SignalRow(long line, Map<String, String> values, Refused unreadable) {

    static SignalRow of(long line, Map<String, String> values) {
        return new SignalRow(line, values, null);
    }

    static SignalRow refused(long line, String column, String sentence) {
        return new SignalRow(line, Map.of(), new Refused(column, sentence));
    }

    /** The same row with more values, where the file says nothing of them. */
    public SignalRow with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(values);
        return new SignalRow(line, all, unreadable);
    }

    /** @return the value, or "" when the file has no such column */
    public String value(String column) {
        return values.getOrDefault(column, "").strip();
    }
}
