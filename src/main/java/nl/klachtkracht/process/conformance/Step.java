package nl.klachtkracht.process.conformance;

import java.time.Instant;

/**
 * One visit to one node, as the history has it.
 *
 * @param parent the visit of what it lies in
 * @param definition the version that the case was in
 * @param ended null while it lasts
 * @param takenAway whether it ended without coming to its own end
 */
record Step(String id, String parent, String definition, String node, Instant started, Instant ended, boolean takenAway) {

    private static final String BODY = "#multiInstanceBody";

    /** Around the repetitions of a node the engine has one more visit, which goes by nearly the same name. */
    boolean isBody() {
        return node.endsWith(BODY);
    }

    String drawn() {
        return isBody() ? node.substring(0, node.length() - BODY.length()) : node;
    }
}
