package nl.klachtkracht.process.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Turns a person of the engine into one of Spring Security: the id as name, each group as a role. */
@Component
class Memberships {

    private static final String ROLE = "ROLE_";

    private final IdentityService identities;

    Memberships(IdentityService identities) {
        this.identities = identities;
    }

    /** Read at every request, so that leaving a group takes effect at once and not with the next log-in. */
    Authentication personOf(String id) {
        List<SimpleGrantedAuthority> roles = identities.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .map(group -> new SimpleGrantedAuthority(ROLE + group))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(id, null, roles);
    }

    static List<String> groupsOf(Authentication person) {
        return person.getAuthorities().stream()
                .map(role -> role.getAuthority().substring(ROLE.length()))
                .toList();
    }
}
