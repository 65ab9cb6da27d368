package nl.klachtkracht.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises who logged in to the web apps, so that one log-in serves our own pages too. */
final class WebAppSession extends OncePerRequestFilter {

    private static final String SESSION_KEY = "authenticatedUser";

    /** For the page that tells of an error, which is made after this filter. */
    private final SecurityContextRepository known = new RequestAttributeSecurityContextRepository();
    private final Memberships memberships;

    WebAppSession(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Who sends a name and password means those, whatever session a browser happens to hold.
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null && !Paths.of(request).startsWith("/camunda");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(SESSION_KEY) instanceof Authentications logins) {
            Authentication login = logins.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT);
            if (login != null) {
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(memberships.personOf(login.getIdentityId()));
                SecurityContextHolder.setContext(context);
                known.saveContext(context, request, response);
            }
        }
        chain.doFilter(request, response);
    }
}
