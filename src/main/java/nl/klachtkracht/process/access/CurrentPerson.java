package nl.klachtkracht.process.access;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;

/** Who is doing this, as the engine knows it: the same in Tasklist, over REST and on our own pages. */
@Component
public class CurrentPerson {

    private final IdentityService identities;

    CurrentPerson(IdentityService identities) {
        this.identities = identities;
    }

    /** @throws AuthenticationCredentialsNotFoundException when nobody is logged in, as in a job of the engine */
    public String id() {
        return login().map(Authentication::getUserId).orElseThrow(CurrentPerson::nobody);
    }

    /** @throws AuthenticationCredentialsNotFoundException when nobody is logged in, as in a job of the engine */
    public List<String> groups() {
        return login().map(Authentication::getGroupIds).map(List::copyOf).orElseThrow(CurrentPerson::nobody);
    }

    /** Empty when the system acts by itself. */
    public Optional<String> idIfAny() {
        return login().map(Authentication::getUserId);
    }

    private Optional<Authentication> login() {
        return Optional.ofNullable(identities.getCurrentAuthentication()).filter(login -> login.getUserId() != null);
    }

    private static AuthenticationCredentialsNotFoundException nobody() {
        return new AuthenticationCredentialsNotFoundException("Nobody is logged in: log in first, then try again.");
    }
}
