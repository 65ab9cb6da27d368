package nl.klachtkracht.insight.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.klachtkracht.insight.ManagementReads;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Notes when one of the management was shown the story of a case, on whichever page. */
final class ReadingNoted implements HandlerInterceptor {

    /** Where a story is shown, whole. */
    static final String[] STORIES = {"/case/{reference}", "/api/v1/signals/{reference}"};

    private final ManagementReads reads;

    ReadingNoted(ManagementReads reads) {
        this.reads = reads;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!HttpMethod.GET.matches(request.getMethod()) || response.getStatus() != HttpStatus.OK.value() || failure != null
                || ManagementReads.MANAGEMENT.stream().noneMatch(request::isUserInRole)) {
            return;
        }
        Map<?, ?> named = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        reads.readCase(request.getRemoteUser(), named.get("reference").toString());
    }
}
