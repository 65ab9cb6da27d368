package nl.klachtkracht.start;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
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
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean browser = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
        if (!browser || request.getRequestURI().startsWith("/api/") || !(failure instanceof ErrorResponse refusal)) {
            return null;
        }
        String detail = refusal.getBody().getDetail();
        return new ModelAndView("error", Map.of("status", refusal.getStatusCode().value(), "message", detail == null ? "" : detail),
                refusal.getStatusCode());
    }

    /** Before the resolver that writes problem details. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
