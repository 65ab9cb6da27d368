package nl.klachtkracht.process.cockpit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.access.UserNames;
import nl.klachtkracht.roster.Team;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The people and groups who hold a clock, by their names. */
@Component
class Holders {

    private final IdentityService identities;
    private final Team team;
    private final AsSystem asSystem;

    Holders(IdentityService identities, Team team, AsSystem asSystem) {
        this.identities = identities;
        this.team = team;
        this.asSystem = asSystem;
    }

    record Named(String id, String name) {
    }

    /** @return the name of everybody who is known; two queries, however many there are */
    Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        String[] wanted = new HashSet<>(ids).toArray(String[]::new);
        if (wanted.length > 0) {
            asSystem.run(() -> {
                identities.createGroupQuery().groupIdIn(wanted).list().forEach(group -> names.put(group.getId(), group.getName()));
                identities.createUserQuery().userIdIn(wanted).list()
                        .forEach(user -> names.put(user.getId(), UserNames.of(user)));
            });
        }
        return names;
    }

    List<Named> people(Collection<String> ids) {
        String[] wanted = ids.toArray(String[]::new);
        return wanted.length == 0 ? List.of() : asSystem.call(() -> identities.createUserQuery().userIdIn(wanted).orderByUserFirstName().asc().list()).stream()
                .map(user -> new Named(user.getId(), UserNames.of(user))).toList();
    }

    /** @return the groups that hold something themselves or through a member */
    List<Named> departments(Collection<String> ids) {
        return asSystem.call(() -> identities.createGroupQuery().orderByGroupName().asc().list()).stream()
                .filter(group -> membersAndItself(group.getId()).stream().anyMatch(ids::contains))
                .map(group -> new Named(group.getId(), group.getName())).toList();
    }

    /** What belongs to a department: the group and everybody in it; nothing when none was asked for. */
    Set<String> membersAndItself(String group) {
        Set<String> all = new HashSet<>();
        if (!group.isEmpty()) {
            all.add(group);
            all.addAll(team.membersOf(group));
        }
        return all;
    }
}
