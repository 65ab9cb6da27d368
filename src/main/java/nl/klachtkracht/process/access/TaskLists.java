package nl.klachtkracht.process.access;

import static nl.klachtkracht.process.access.StaffGroup.AGENT;
import static nl.klachtkracht.process.access.StaffGroup.DEPARTMENT_BILLING;
import static nl.klachtkracht.process.access.StaffGroup.DEPARTMENT_BILLING_HEAD;
import static nl.klachtkracht.process.access.StaffGroup.DEPARTMENT_WAREHOUSE;
import static nl.klachtkracht.process.access.StaffGroup.DEPARTMENT_WAREHOUSE_HEAD;
import static nl.klachtkracht.process.access.StaffGroup.DIRECTOR;
import static nl.klachtkracht.process.access.StaffGroup.FINANCE;
import static nl.klachtkracht.process.access.StaffGroup.MANAGER;
import static nl.klachtkracht.process.access.StaffGroup.TEAM_LEAD;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that people find in Tasklist, the most urgent task on top; Tasklist opens the one with the lowest position. */
@Component
class TaskLists {

    private static final String MY_GROUPS = "${currentUserGroups()}";
    private static final String DECISION = "userTask_decideOnCompensation";

    private static final List<TaskList> ALL = List.of(
            new TaskList("To decide or answer, most urgent first", "What reached you because nobody else can or did: decisions and late questions", 5,
                    EnumSet.of(DIRECTOR),
                    tasks -> tasks.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()),
            new TaskList("To decide, most urgent first", "Requests above a mandate that wait for your decision", 10,
                    EnumSet.of(TEAM_LEAD, MANAGER),
                    tasks -> tasks.taskDefinitionKey(DECISION).taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()),
            new TaskList("Obstacles and unheard customers", "What only those who lead can take away or answer", 15,
                    EnumSet.of(TEAM_LEAD),
                    tasks -> tasks.taskDefinitionKeyIn("userTask_removeObstacle", "userTask_answerUnheardCustomer")
                            .taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()),
            new TaskList("Work of my department, most urgent first", "Everything that waits for your department, taken or free", 20,
                    EnumSet.of(DEPARTMENT_WAREHOUSE, DEPARTMENT_BILLING, DEPARTMENT_WAREHOUSE_HEAD, DEPARTMENT_BILLING_HEAD, FINANCE),
                    tasks -> tasks.taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()),
            new TaskList("My work, most urgent first", "Everything that waits for you", 30,
                    EnumSet.of(AGENT, TEAM_LEAD, DEPARTMENT_WAREHOUSE, DEPARTMENT_BILLING, DEPARTMENT_WAREHOUSE_HEAD, DEPARTMENT_BILLING_HEAD,
                            DIRECTOR, MANAGER, FINANCE),
                    tasks -> tasks.taskAssigneeExpression("${currentUser()}")),
            new TaskList("Free work for my group", "Nobody has taken this yet", 40,
                    EnumSet.of(AGENT, TEAM_LEAD, DIRECTOR),
                    tasks -> tasks.taskCandidateGroupInExpression(MY_GROUPS)),
            new TaskList("All open work, most urgent first", "Every task of every case", 50,
                    EnumSet.of(TEAM_LEAD, MANAGER),
                    tasks -> tasks));

    private record TaskList(String name, String description, int position, Set<StaffGroup> readers, UnaryOperator<TaskQuery> tasks) {
    }

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TaskLists(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** Adds the lists that are missing; one that an administrator changed stays as it is. */
    void write() {
        ALL.stream()
                .filter(list -> filters.createFilterQuery().filterResourceType(EntityTypes.TASK).filterName(list.name()).count() == 0)
                .forEach(this::write);
    }

    private void write(TaskList list) {
        Filter filter = filters.newTaskFilter(list.name());
        filter.setQuery(list.tasks().apply(tasks.createTaskQuery()).orderByTaskPriority().desc().orderByDueDate().asc());
        filter.setProperties(Map.of(
                "description", list.description(),
                "priority", list.position(),
                "refresh", true,
                "showUndefinedVariable", false,
                "variables", List.of()));
        String id = filters.saveFilter(filter).getId();
        for (StaffGroup reader : list.readers()) {
            Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(reader.id());
            authorization.setResource(Resources.FILTER);
            authorization.setResourceId(id);
            authorization.addPermission(Permissions.READ);
            authorizations.saveAuthorization(authorization);
        }
    }
}
