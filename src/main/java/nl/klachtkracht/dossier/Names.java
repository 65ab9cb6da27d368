package nl.klachtkracht.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.roster.Team;

/** People and groups by the names they go by, looked up once each however often they are told; a person and a group may have the same id. */
public final class Names {

    /** Nobody in what is quoted, which stays as it was said. */
    private static final Pattern WHO = Pattern.compile("^([^“]*?(?: by | says ))([^\\s:,“]+)");
    private final Team team;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();

    public Names(Team team) {
        this.team = team;
    }

    /** @return as {@link Team#nameOf}, "" for nobody */
    public String person(String id) {
        return id == null || id.isEmpty() ? "" : people.computeIfAbsent(id, team::nameOf);
    }

    public String group(String id) {
        return id == null ? "" : groups.computeIfAbsent(id, unknown -> team.nameOfGroup(id).orElse(id));
    }

    /** Who is responsible for a clock. */
    public String holder(ClockKind kind, String id) {
        return kind.isHeldByGroup() ? group(id) : person(id);
    }

    /** @param told by our own books, such as "decided by teamlead", "gone, says agent1", "taken away by lea: a new one was sent" or "given" */
    public String withName(String told) {
        return WHO.matcher(told).replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + person(found.group(2))));
    }
}
