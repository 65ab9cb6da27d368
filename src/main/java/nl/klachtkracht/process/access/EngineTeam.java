package nl.klachtkracht.process.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klachtkracht.roster.Colleague;
import nl.klachtkracht.roster.Team;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Who works here, as the engine's identity service knows it. */
@Component
class EngineTeam implements Team {

    private final IdentityService identities;
    private final AsSystem asSystem;

    EngineTeam(IdentityService identities, AsSystem asSystem) {
        this.identities = identities;
        this.asSystem = asSystem;
    }

    @Override
    public List<String> membersOf(String group) {
        return asSystem.call(() -> identities.createUserQuery().memberOfGroup(group).orderByUserId().asc().list())
                .stream().map(User::getId).toList();
    }

    @Override
    public Optional<Colleague> find(String id) {
        return asSystem.call(() -> Optional.ofNullable(identities.createUserQuery().userId(id).singleResult()).map(this::colleague));
    }

    @Override
    public Optional<String> nameOfGroup(String group) {
        return asSystem.call(() -> Optional.ofNullable(identities.createGroupQuery().groupId(group).singleResult()).map(Group::getName));
    }

    private Colleague colleague(User user) {
        Set<String> groups = identities.createGroupQuery().groupMember(user.getId()).list().stream().map(Group::getId).collect(Collectors.toSet());
        return new Colleague(user.getId(), UserNames.of(user), user.getEmail(), groups);
    }
}
