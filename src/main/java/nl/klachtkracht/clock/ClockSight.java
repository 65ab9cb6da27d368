package nl.klachtkracht.clock;

import java.util.List;

/**
 * Whose eyes look at the clocks.
 *
 * @param everything whether they may see every case; else only those that this person or one of these groups has something to do with
 */
public record ClockSight(boolean everything, String person, List<String> groups) {
}
