package nl.klachtkracht.dossier;

import java.util.HashMap;
import java.util.Map;
import nl.klachtkracht.roster.Team;

/** The names of the people in what is told at once: each is looked up a single time, however often it is told. */
public final class Names {

    private static final String BY = " by ";
    private final Team team;
    private final Map<String, String> known = new HashMap<>();

    public Names(Team team) {
        this.team = team;
    }

    /** @return as {@link Team#nameOf}, "" for nobody */
    public String of(String id) {
        return id == null || id.isEmpty() ? "" : known.computeIfAbsent(id, team::nameOf);
    }

    /** @param how a clock ended, such as "given", "decided by teamlead" or "answered by warehouse1" */
    public String inEnding(String how) {
        int by = how.indexOf(BY);
        return by < 0 ? how : how.substring(0, by) + BY + of(how.substring(by + BY.length()));
    }
}
