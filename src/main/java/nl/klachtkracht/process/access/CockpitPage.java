package nl.klachtkracht.process.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;

/** Cockpit asks for 2,000 job definitions at once, more than a query may return; no model has as many as the limit. */
final class CockpitPage extends HttpServletRequestWrapper {

    private static final List<String> JOB_DEFINITIONS = List.of("job-definition");

    private CockpitPage(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest fitting(HttpServletRequest request, ApiCall call) {
        return call.path().equals(JOB_DEFINITIONS) && request.getQueryString() != null ? new CockpitPage(request) : request;
    }

    @Override
    public String getQueryString() {
        return super.getQueryString().replace("maxResults=2000", "maxResults=1000");
    }
}
