package nl.klachtkracht.process.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a name and password against the engine's people. */
@Component
class EngineLogin implements AuthenticationProvider {

    private final IdentityService identities;
    private final Memberships memberships;
    private final LoginLimit limit;

    EngineLogin(IdentityService identities, Memberships memberships, LoginLimit limit) {
        this.identities = identities;
        this.memberships = memberships;
        this.limit = limit;
    }

    @Override
    public Authentication authenticate(Authentication claim) {
        if (!isRight(claim)) {
            if (claim.getDetails() instanceof WebAuthenticationDetails details) {
                limit.failed(details.getRemoteAddress());
            }
            throw new BadCredentialsException("The name or the password is wrong.");
        }
        return memberships.personOf(claim.getName());
    }

    private boolean isRight(Authentication claim) {
        try {
            return identities.checkPassword(claim.getName(), String.valueOf(claim.getCredentials()));
        } catch (ProcessEngineException guessedAtTheSameMoment) {
            // The engine counts wrong passwords in one row; of two at once one ends here, and must count as wrong too.
            return false;
        }
    }

    @Override
    public boolean supports(Class<?> claim) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(claim);
    }
}
