package nl.klachtkracht.start;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.klachtkracht.refusal.Conflict;
import nl.klachtkracht.refusal.Missing;
import nl.klachtkracht.refusal.NotAllowed;
import nl.klachtkracht.refusal.NotReady;
import nl.klachtkracht.refusal.Refused;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** A person in a browser gets a page where a program gets a problem detail. */
@Component
final class ErrorPages implements HandlerExceptionResolver, Ordered {

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        ModelAndView page = pageFor(request, failure);
        // What every page is told is not told to one that stands in for another.
        return page == null ? null : page.addObject("loggedInAs", WhoIsThere.loggedInAs(request.getUserPrincipal()));
    }

    private static ModelAndView pageFor(HttpServletRequest request, Exception failure) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean browser = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
        if (!browser || request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        if (failure instanceof ErrorResponse refusal) {
            return page(refusal.getStatusCode(), refusal.getBody().getDetail());
        }
        if (failure instanceof Missing) {
            return page(HttpStatus.NOT_FOUND, failure.getMessage());
        }
        if (failure instanceof NotAllowed) {
            return page(HttpStatus.FORBIDDEN, failure.getMessage());
        }
        if (failure instanceof Conflict) {
            return page(HttpStatus.CONFLICT, failure.getMessage());
        }
        if (failure instanceof NotReady) {
            return page(HttpStatus.SERVICE_UNAVAILABLE, failure.getMessage());
        }
        return failure instanceof Refused ? page(HttpStatus.BAD_REQUEST, failure.getMessage()) : null;
    }

    private static ModelAndView page(HttpStatusCode status, String sentence) {
        return new ModelAndView("error", Map.of("status", status.value(), "message", sentence == null ? "" : sentence), status);
    }

    /** Before the resolver that writes problem details. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
