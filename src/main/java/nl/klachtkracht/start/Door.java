package nl.klachtkracht.start;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Something a person can do from the start page.
 *
 * @param groups who it is for
 */
record Door(String title, String purpose, String address, Set<String> groups) {

    private static final Set<String> DECIDERS = Set.of("team-lead", "manager", "director");
    private static final Set<String> DEPARTMENTS = Set.of("department-warehouse", "department-billing",
            "department-warehouse-head", "department-billing-head");

    private static final List<Door> ALL = List.of(
            new Door("My work", "One list, the most urgent first.", "/camunda/app/tasklist/", Set.of("agent")),
            new Door("Capture a signal", "A complaint, a compliment, an idea or a question, in under 30 seconds; the form opens at once.",
                    "/camunda/app/tasklist/default/#/?processStart=signalIntake", Set.of("agent", "team-lead")),
            new Door("Who is on duty", "Colleagues, their deputies and how many cases each has; report somebody off duty.",
                    "/roster", Set.of("agent", "team-lead", "manager")),
            new Door("What needs my decision", "Requests above an agent's mandate, each with what happens if nobody decides; for a team lead, obstacles and unheard customers too.",
                    "/camunda/app/tasklist/", DECIDERS),
            new Door("Work of my department", "Questions that wait for our answer, and what was promised to customers and is ours to give.", "/camunda/app/tasklist/", DEPARTMENTS),
            new Door("Payments", "Nothing waits for you yet: what a customer accepted is released by itself.", "/camunda/app/tasklist/", Set.of("finance")),
            new Door("What customers wait for", "The hours that obstacles cost, per department, and answers that came late.", "/obstacles", DECIDERS),
            new Door("Every clock", "All running deadlines in Cockpit: what is near, what broke, and who holds it, with filters to bookmark.",
                    "/camunda/app/cockpit/default/#/clocks", Set.of("manager")),
            new Door("How complaints are handled", "How long they took, always beside what customers said of it; decisions, silences, promises, lost hours.",
                    "/camunda/app/cockpit/default/#/handling", DECIDERS),
            new Door("The running stories", "Every case and where it stands in its diagram, in Cockpit; the clocks of one case are on its page.",
                    "/camunda/app/cockpit/", Set.of("manager")),
            new Door("Change the models", "Which diagrams, tables and forms are live; check and deploy yours, take what is shipped, or go back.",
                    "/models", Set.of("process-owner", "camunda-admin")),
            new Door("The models as they run", "Diagrams, tables and their versions in Cockpit; deploy changes from Camunda Modeler to /engine-rest.",
                    "/camunda/app/cockpit/", Set.of("process-owner")),
            new Door("Running cases", "Who runs in older versions, what a move to the newest would do, and the move itself.",
                    "/models/running", Set.of("process-owner", "camunda-admin")),
            new Door("What would have happened", "Try a changed mandate, lapse or triage table on the record before it goes live; what the record speaks for widening.",
                    "/models/replay", Set.of("process-owner", "camunda-admin")),
            new Door("How cases really went", "For each version of a model, which way cases took, and where somebody moved them past it.",
                    "/models/conformance", Set.of("process-owner", "manager", "director", "camunda-admin")),
            new Door("People and rights", "Users, groups and what they may do, in Admin.", "/camunda/app/admin/", Set.of("camunda-admin")),
            new Door("The engine", "Processes, jobs and incidents in Cockpit.", "/camunda/app/cockpit/", Set.of("camunda-admin")));

    static List<Door> openTo(Collection<String> groups) {
        return ALL.stream().filter(door -> door.groups.stream().anyMatch(groups::contains)).toList();
    }
}
