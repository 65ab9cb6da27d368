package nl.klachtkracht.process.cockpit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.klachtkracht.clock.ClockHolder;
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
    Map<ClockHolder, String> names(Collection<ClockHolder> holders) {
        Map<ClockHolder, String> names = new HashMap<>();
        String[] groups = ids(holders, true);
        String[] people = ids(holders, false);
        asSystem.run(() -> {
            if (groups.length > 0) {
                identities.createGroupQuery().groupIdIn(groups).list().forEach(group -> names.put(new ClockHolder(group.getId(), true), group.getName()));
            }
            if (people.length > 0) {
                identities.createUserQuery().userIdIn(people).list().forEach(user -> names.put(new ClockHolder(user.getId(), false), UserNames.of(user)));
            }
        });
        return names;
    }

    private static String[] ids(Collection<ClockHolder> holders, boolean ofGroups) {
        return holders.stream().filter(holder -> holder.isGroup() == ofGroups).map(ClockHolder::id).distinct().toArray(String[]::new);
    }

    List<Named> people(Collection<ClockHolder> holders) {
        String[] wanted = ids(holders, false);
        return wanted.length == 0 ? List.of() : asSystem.call(() -> identities.createUserQuery().userIdIn(wanted).orderByUserFirstName().asc().list()).stream()
                .map(user -> new Named(user.getId(), UserNames.of(user))).toList();
    }

    /** @return the groups that hold something themselves or through a member */
    List<Named> departments(Collection<ClockHolder> holders) {
        return asSystem.call(() -> identities.createGroupQuery().orderByGroupName().asc().list()).stream()
                .filter(group -> holders.contains(new ClockHolder(group.getId(), true))
                        || team.membersOf(group.getId()).stream().anyMatch(member -> holders.contains(new ClockHolder(member, false))))
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
