package nl.klachtkracht.roster;

import java.util.Set;

/** One person who works here. */
public record Colleague(String id, String name, String email, Set<String> groups) {
}
