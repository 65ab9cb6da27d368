package nl.klachtkracht.process.access;

import static nl.klachtkracht.process.access.StaffGroup.ADMIN;
import static nl.klachtkracht.process.access.StaffGroup.AGENT;
import static nl.klachtkracht.process.access.StaffGroup.DIRECTOR;
import static nl.klachtkracht.process.access.StaffGroup.MANAGER;
import static nl.klachtkracht.process.access.StaffGroup.PROCESS_OWNER;
import static nl.klachtkracht.process.access.StaffGroup.TEAM_LEAD;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klachtkracht.clock.Sight;
import nl.klachtkracht.dossier.CaseRights;
import org.springframework.stereotype.Component;

/**
 * Which cases the person at hand may know of. Agents are one team: whoever answers the phone looks into the case of any of them, and those
 * who lead them into all. Everybody else sees a case as long as they or their group have something to do for it, see the view
 * {@code case_in_sight}.
 */
@Component
public class CaseSight implements CaseRights {

    private static final Set<String> SEE_ALL = EnumSet.of(AGENT, TEAM_LEAD, MANAGER, DIRECTOR, PROCESS_OWNER, ADMIN).stream()
            .map(StaffGroup::id).collect(Collectors.toUnmodifiableSet());
    private final CurrentPerson person;

    CaseSight(CurrentPerson person) {
        this.person = person;
    }

    @Override
    public Sight ofCurrentPerson() {
        return new Sight(person.groups().stream().anyMatch(SEE_ALL::contains), person.id(), person.groups());
    }
}
