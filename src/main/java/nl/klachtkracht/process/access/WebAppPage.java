package nl.klachtkracht.process.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks for as much as the engine gives at once. The web apps ask for 2,000 filters or job definitions, and for all
 * versions of a model, and would show an error instead of a list; programs are told, as they can ask again.
 */
final class WebAppPage extends HttpServletRequestWrapper {

    static final int MOST_ROWS = 1000;
    private static final Pattern ROWS = Pattern.compile("(^|&)maxResults=(\\d{1,9})(?=&|$)");

    private WebAppPage(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest fitting(HttpServletRequest request) {
        return Paths.of(request).startsWith("/camunda/") ? new WebAppPage(request) : request;
    }

    @Override
    public String getQueryString() {
        String asked = super.getQueryString() == null ? "" : super.getQueryString();
        Matcher rows = ROWS.matcher(asked);
        if (!rows.find()) {
            return asked.isEmpty() ? "maxResults=" + MOST_ROWS : asked + "&maxResults=" + MOST_ROWS;
        }
        return Integer.parseInt(rows.group(2)) <= MOST_ROWS ? asked : rows.replaceFirst("$1maxResults=" + MOST_ROWS);
    }
}
