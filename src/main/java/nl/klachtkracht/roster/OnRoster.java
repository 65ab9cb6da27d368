package nl.klachtkracht.roster;

import java.time.Instant;
import java.util.List;

/**
 * One agent on the roster, at this moment.
 *
 * @param deputy "" when nobody was named
 * @param speaker who speaks for this person now: the person when on duty, or when no deputy is
 * @param openCases how many this person owns
 * @param absences those that are not over, the earliest first
 */
public record OnRoster(String person, String name, boolean onDuty, String deputy, String speaker, long openCases, List<Away> absences) {

    /** @param until null until further notice */
    public record Away(long id, Instant from, Instant until, String why) {
    }
}
