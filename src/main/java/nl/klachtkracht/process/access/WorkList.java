package nl.klachtkracht.process.access;

import static nl.klachtkracht.process.access.StaffGroup.MANAGER;
import static nl.klachtkracht.process.access.StaffGroup.TEAM_LEAD;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.task.TaskQuery;

/** A filter of Tasklist that comes with the product; the first one a person may see opens when they log in. */
enum WorkList {

    TO_DECIDE("To decide", "What only you or your peers can decide, also when one of you took it", "#8a2c0d",
            EnumSet.of(TEAM_LEAD, MANAGER, StaffGroup.DIRECTOR),
            tasks -> tasks.taskDefinitionKey("userTask_decideOnCompensation")
                    .taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks()),
    MY_WORK("My work", "Yours, and what waits for your group: the most urgent first", "#0b5d78", Grants.TASKLIST,
            tasks -> tasks.or().taskAssigneeExpression("${currentUser()}").taskCandidateGroupInExpression("${currentUserGroups()}").endOr()),
    LATE("Late", "Everything whose moment has passed", "#8a2c0d", EnumSet.of(TEAM_LEAD, MANAGER), tasks -> tasks.dueBeforeExpression("${now()}")),
    ALL_OPEN("All open work", "Everybody's, the most urgent first", "#4c5d6b", EnumSet.of(TEAM_LEAD, MANAGER), UnaryOperator.identity());

    private final String label;
    private final String purpose;
    private final String colour;
    private final Set<StaffGroup> groups;
    private final UnaryOperator<TaskQuery> selection;

    WorkList(String label, String purpose, String colour, Set<StaffGroup> groups, UnaryOperator<TaskQuery> selection) {
        this.label = label;
        this.purpose = purpose;
        this.colour = colour;
        this.groups = groups;
        this.selection = selection;
    }

    String label() {
        return label;
    }

    Set<StaffGroup> groups() {
        return groups;
    }

    /** Sorted by what is due first: urgency is a moment, the priority only decides between two of the same. */
    TaskQuery select(TaskQuery tasks) {
        return selection.apply(tasks).active().orderByDueDate().asc().orderByTaskPriority().desc();
    }

    /** As Tasklist keeps them; it lists filters by their priority, lowest first. */
    Map<String, Object> properties() {
        return Map.of("description", purpose, "color", colour, "priority", (ordinal() + 1) * 10, "refresh", true);
    }
}
