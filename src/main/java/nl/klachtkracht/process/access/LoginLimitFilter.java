package nl.klachtkracht.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stops guessing at passwords, by HTTP basic and at the log-in of the web apps alike. */
final class LoginLimitFilter extends OncePerRequestFilter {

    private static final String WEB_LOGIN = "/camunda/api/admin/auth/user/";
    /** The web apps answer 403 to a right password of somebody who may not use that app. */
    private static final Set<Integer> PASSWORD_WAS_RIGHT = Set.of(200, 204, 403);

    private final LoginLimit limit;

    LoginLimitFilter(LoginLimit limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean webLogin = isWebLogin(request);
        boolean basic = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        String address = request.getRemoteAddr();
        if ((webLogin || basic) && limit.isReachedBy(address)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(LoginLimit.WINDOW.toSeconds()));
            Answers.write(request, response, HttpStatus.TOO_MANY_REQUESTS,
                    "There were %d wrong passwords from your address; try again in %d minutes."
                            .formatted(LoginLimit.WRONG_PASSWORDS, LoginLimit.WINDOW.toMinutes()));
            return;
        }
        chain.doFilter(request, response);
        if (webLogin && !PASSWORD_WAS_RIGHT.contains(response.getStatus())) {
            limit.failed(address);
        }
    }

    private static boolean isWebLogin(HttpServletRequest request) {
        String path = Paths.of(request);
        return path.startsWith(WEB_LOGIN) && path.contains("/login/");
    }
}
