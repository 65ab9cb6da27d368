package nl.klachtkracht.process.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.security.core.Authentication;

/**
 * One call of the engine's REST API, the same under both of its addresses.
 *
 * @param path segments behind the API's own address and the engine's name
 */
record ApiCall(String person, Collection<String> groups, String method, List<String> path) {

    private static final List<String> ADDRESSES = List.of("/engine-rest", "/camunda/api/engine");

    static boolean isOne(HttpServletRequest request) {
        String path = Paths.of(request);
        return ADDRESSES.stream().anyMatch(address -> path.equals(address) || path.startsWith(address + "/"));
    }

    static ApiCall of(HttpServletRequest request, Authentication person) {
        String path = Paths.of(request);
        String address = ADDRESSES.stream().filter(path::startsWith).findFirst().orElseThrow();
        List<String> segments = Stream.of(path.substring(address.length()).split("/")).filter(segment -> !segment.isEmpty()).toList();
        boolean namesTheEngine = segments.size() > 1 && segments.get(0).equals("engine")
                && segments.get(1).equals(ProcessEngines.NAME_DEFAULT);
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return new ApiCall(person.getName(), Memberships.groupsOf(person), method,
                namesTheEngine ? segments.subList(2, segments.size()) : segments);
    }

    boolean isByAdministrator() {
        return groups.contains(StaffGroup.ADMIN.id());
    }

    boolean writesAFilter() {
        return !path.isEmpty() && path.get(0).equals("filter")
                && (method.equals("PUT") || path.equals(List.of("filter", "create")));
    }

    @Override
    public String toString() {
        return method + " " + String.join("/", path);
    }
}
