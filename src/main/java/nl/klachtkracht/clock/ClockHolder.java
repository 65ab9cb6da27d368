package nl.klachtkracht.clock;

/** Who is responsible for a clock: a person or a group, which may have the same id. */
public record ClockHolder(String id, boolean isGroup) {
}
