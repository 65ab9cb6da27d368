package nl.klachtkracht.process.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address that leads to the engine or its web apps by another spelling than the plain one, before anything
 * decides by it: every part of the server reads encoded letters, parameters and dot segments in its own way.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainAddress extends OncePerRequestFilter {

    static final String REFUSAL =
            "This address is written in a way that is not accepted: write it without //, ;, dot segments and encoded signs.";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getPathInfo() != null && !isPlain(request)) {
            Answers.write(request, response, HttpStatus.BAD_REQUEST, REFUSAL);
            return;
        }
        chain.doFilter(request, response);
    }

    /** Spring Security's firewall reads the rest of the address; it needs the part that chose the servlet to be plain. */
    private static boolean isPlain(HttpServletRequest request) {
        String asked = request.getRequestURI();
        String servlet = request.getContextPath() + request.getServletPath();
        return asked.startsWith(servlet) && (asked.length() == servlet.length() || asked.charAt(servlet.length()) == '/');
    }
}
