package nl.klachtkracht.process.access;

import static nl.klachtkracht.process.access.StaffGroup.ADMIN;
import static nl.klachtkracht.process.access.StaffGroup.DIRECTOR;
import static nl.klachtkracht.process.access.StaffGroup.MANAGER;
import static nl.klachtkracht.process.access.StaffGroup.PROCESS_OWNER;
import static nl.klachtkracht.process.access.StaffGroup.TEAM_LEAD;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klachtkracht.clock.ClockSight;
import org.springframework.stereotype.Component;

/**
 * Which cases the person at hand may know of: those who lead see all; everybody else what they or their group have in hand, and agents
 * what any agent owns, as they stand in for each other. The cases themselves are in the view {@code case_in_sight}.
 */
@Component
public class CaseSight {

    private static final Set<String> SEE_ALL = EnumSet.of(TEAM_LEAD, MANAGER, DIRECTOR, PROCESS_OWNER, ADMIN).stream()
            .map(StaffGroup::id).collect(Collectors.toUnmodifiableSet());
    private final CurrentPerson person;

    CaseSight(CurrentPerson person) {
        this.person = person;
    }

    public ClockSight ofCurrentPerson() {
        return new ClockSight(person.groups().stream().anyMatch(SEE_ALL::contains), person.id(), person.groups());
    }
}
