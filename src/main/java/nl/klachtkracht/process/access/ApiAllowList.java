package nl.klachtkracht.process.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.klachtkracht.process.access.ApiRule.Content;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands in front of the engine's REST API, under its own address and inside the web apps, and lets through what {@link ApiRules} name. */
final class ApiAllowList extends OncePerRequestFilter {

    private static final Set<String> ENGINES = Set.of("/camunda/api/engine/engine", "/camunda/api/engine/engine/");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiCall.isOne(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || person instanceof AnonymousAuthenticationToken) {
            if (isTheListThatTheLogInShows(request)) {
                chain.doFilter(request, response);
                return;
            }
            Answers.write(request, response, HttpStatus.UNAUTHORIZED, "You are not logged in: log in at " + Refusals.LOGIN_PAGE + ".");
            return;
        }
        ApiCall call = ApiCall.of(request, person);
        Optional<Content> allowed = allowed(call);
        if (allowed.isEmpty()) {
            notAllowed(request, response, "Your groups may not use this call (" + call
                    + "): work on a case through its tasks, or ask an administrator.");
            return;
        }
        if (namesAnExpression(request)) {
            notAllowed(request, response, "A query may not contain an expression: give the value itself.");
            return;
        }
        if (isFile(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readAllBytes();
        try {
            Optional<String> refusal = ApiBody.refusal(call, allowed.get(), body);
            if (refusal.isPresent()) {
                notAllowed(request, response, refusal.get());
                return;
            }
        } catch (JsonProcessingException malformed) {
            Answers.write(request, response, HttpStatus.BAD_REQUEST,
                    "The body is not well-formed JSON, correct it and send it again: " + malformed.getOriginalMessage());
            return;
        }
        chain.doFilter(new ReplayedBody(WebAppPage.fitting(request), body), response);
    }

    private static Optional<Content> allowed(ApiCall call) {
        if (call.isByAdministrator() || call.method().equals("OPTIONS")) {
            return Optional.of(Content.ANY);
        }
        return ApiRules.allowing(call).map(ApiRule::content);
    }

    private static boolean namesAnExpression(HttpServletRequest request) {
        List<String> names = request.getQueryString() == null ? List.of() : Collections.list(request.getParameterNames());
        return names.stream().anyMatch(name -> name.endsWith("Expression"));
    }

    private static boolean isTheListThatTheLogInShows(HttpServletRequest request) {
        return request.getMethod().equals("GET") && ENGINES.contains(Paths.of(request));
    }

    private static boolean isFile(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/");
    }

    private static void notAllowed(HttpServletRequest request, HttpServletResponse response, String sentence) throws IOException {
        Answers.write(request, response, HttpStatus.FORBIDDEN, sentence);
    }
}
