package nl.klachtkracht.process.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.klachtkracht.dossier.CaseFinder;
import nl.klachtkracht.signal.SignalDesk;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** An address that names a case answers whoever may not know of that case as if there were none. */
final class CasesInSight implements HandlerInterceptor {

    private static final String REFERENCE = "reference";
    private final CaseFinder finder;

    CasesInSight(CaseFinder finder) {
        this.finder = finder;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Object named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (named instanceof Map<?, ?> parts && parts.get(REFERENCE) instanceof String reference && !finder.isInSight(reference)) {
            throw SignalDesk.unknown(reference);
        }
        return true;
    }
}
