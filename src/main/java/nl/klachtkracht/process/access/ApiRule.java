package nl.klachtkracht.process.access;

import java.util.List;
import java.util.Set;

/**
 * One thing that groups may do over the engine's REST API.
 *
 * @param path segments of the address; {@code *} stands for any one, {@code **} for all that follow, {@code me} for the
 *        caller's own id, {@code x*} for one that begins with x
 */
record ApiRule(Set<StaffGroup> groups, String method, List<String> path, Content content) {

    /** What the body has to look like, beyond what every body is checked for. */
    enum Content {
        ANY,
        /** Names nobody but the caller. */
        OWN_NAME,
        /** Starts at the start, not in the middle of the model. */
        FROM_THE_START
    }

    boolean matches(ApiCall call) {
        return call.method().equals(method)
                && groups.stream().anyMatch(group -> call.groups().contains(group.id()))
                && matches(call.path(), call.person());
    }

    private boolean matches(List<String> asked, String person) {
        for (int i = 0; i < path.size(); i++) {
            String expected = path.get(i);
            if (expected.equals("**")) {
                return true;
            }
            if (i >= asked.size() || !matches(expected, asked.get(i), person)) {
                return false;
            }
        }
        return asked.size() == path.size();
    }

    private static boolean matches(String expected, String asked, String person) {
        if (expected.equals("me")) {
            return asked.equals(person);
        }
        return expected.endsWith("*")
                ? asked.startsWith(expected.substring(0, expected.length() - 1))
                : asked.equals(expected);
    }
}
