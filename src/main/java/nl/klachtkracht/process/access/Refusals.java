package nl.klachtkracht.process.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Sends people to the log-in and tells programs what is missing. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String LOGIN_PAGE = "/camunda/app/welcome/default/";
    /** The log-in page knows the same addresses, see {@code welcome/scripts/klachtkracht-3/return.js}. */
    private static final Pattern COMES_BACK_TO = Pattern.compile("/((task|case)/K-\\d{4}-\\d{6}|demo/mail|models(/(running|replay|conformance))?)");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (isAPersonOpeningAPage(request)) {
            response.sendRedirect(loginFor(Paths.of(request)));
            return;
        }
        if (!isBrowser(request)) {
            // A browser that asked for a password would from then on add it to every call by itself, foreign pages' calls included.
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Klachtkracht\", charset=\"UTF-8\"");
        }
        Answers.write(request, response, HttpStatus.UNAUTHORIZED, refused instanceof BadCredentialsException
                ? "The name or the password is wrong: check both and try again."
                : "You are not logged in: log in at " + LOGIN_PAGE + " or send a name and password (HTTP basic).");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (isAPersonOpeningAPage(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        Answers.write(request, response, HttpStatus.FORBIDDEN, refused instanceof CsrfException
                ? "This call does not carry the token of the page it came from: load the page again and repeat it."
                : "None of your groups may use this address: ask an administrator for the right group.");
    }

    /** After the log-in one goes on to where one wanted to be. */
    private static String loginFor(String path) {
        return LOGIN_PAGE + "?link=" + (COMES_BACK_TO.matcher(path).matches() ? path : "/");
    }

    private static boolean isAPersonOpeningAPage(HttpServletRequest request) {
        String path = Paths.of(request);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !path.startsWith("/api/") && !path.startsWith("/engine-rest") && !path.startsWith("/actuator");
    }

    private static boolean isBrowser(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent != null && agent.startsWith("Mozilla/");
    }
}
