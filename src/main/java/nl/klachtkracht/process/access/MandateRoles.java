package nl.klachtkracht.process.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klachtkracht.compensation.Role;
import nl.klachtkracht.compensation.Roles;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.roster.Team;
import org.springframework.stereotype.Component;

/** Roles with a mandate are groups of the engine. */
@Component
class MandateRoles implements Roles {

    private final Team team;

    MandateRoles(Team team) {
        this.team = team;
    }

    @Override
    public Set<Role> of(String person) {
        return team.find(person).stream().flatMap(colleague -> colleague.groups().stream())
                .flatMap(group -> Arrays.stream(Role.values()).filter(role -> Code.of(role).equals(group)))
                .collect(Collectors.toSet());
    }
}
