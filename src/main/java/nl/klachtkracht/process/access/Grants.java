package nl.klachtkracht.process.access;

import static nl.klachtkracht.process.access.StaffGroup.ADMIN;
import static nl.klachtkracht.process.access.StaffGroup.AGENT;
import static nl.klachtkracht.process.access.StaffGroup.DEPARTMENT_BILLING;
import static nl.klachtkracht.process.access.StaffGroup.DEPARTMENT_BILLING_HEAD;
import static nl.klachtkracht.process.access.StaffGroup.DEPARTMENT_WAREHOUSE;
import static nl.klachtkracht.process.access.StaffGroup.DEPARTMENT_WAREHOUSE_HEAD;
import static nl.klachtkracht.process.access.StaffGroup.DIRECTOR;
import static nl.klachtkracht.process.access.StaffGroup.FINANCE;
import static nl.klachtkracht.process.access.StaffGroup.MANAGER;
import static nl.klachtkracht.process.access.StaffGroup.PROCESS_OWNER;
import static nl.klachtkracht.process.access.StaffGroup.TEAM_LEAD;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;

/**
 * What each group may do in the engine. Nobody below administrator may write a variable, move a case or touch a job; a
 * task is open to the people and groups the model names.
 *
 * @param resourceId one thing of its kind, or {@code *} for all
 */
record Grants(Set<StaffGroup> groups, Resources resource, String resourceId, List<Permission> permissions) {

    /** The one process that people start by hand. */
    static final String INTAKE = "signalIntake";

    private static final Set<StaffGroup> EVERYBODY = EnumSet.complementOf(EnumSet.of(ADMIN));
    private static final Set<StaffGroup> TASKLIST = EnumSet.of(
            AGENT, TEAM_LEAD, DEPARTMENT_WAREHOUSE, DEPARTMENT_BILLING, DEPARTMENT_WAREHOUSE_HEAD, DEPARTMENT_BILLING_HEAD, DIRECTOR, MANAGER, FINANCE);
    private static final Set<StaffGroup> COCKPIT = EnumSet.of(TEAM_LEAD, MANAGER, DIRECTOR, PROCESS_OWNER);
    private static final Set<StaffGroup> TASKLIST_ONLY = EnumSet.of(
            AGENT, DEPARTMENT_WAREHOUSE, DEPARTMENT_BILLING, DEPARTMENT_WAREHOUSE_HEAD, DEPARTMENT_BILLING_HEAD, FINANCE);

    static List<Grants> all() {
        List<Grants> all = new ArrayList<>(List.of(
                grant(TASKLIST, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                grant(COCKPIT, Resources.APPLICATION, "cockpit", Permissions.ACCESS),

                // Tasklist shows the name and the diagram of the process behind a task, and colleagues by their names.
                grant(TASKLIST_ONLY, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ),
                grant(EVERYBODY, Resources.USER, Authorization.ANY, Permissions.READ),
                grant(EVERYBODY, Resources.GROUP, Authorization.ANY, Permissions.READ),

                grant(EVERYBODY, Resources.PROCESS_DEFINITION, INTAKE,
                        ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE),
                grant(EVERYBODY, Resources.PROCESS_INSTANCE, Authorization.ANY, ProcessInstancePermissions.CREATE),

                grant(EnumSet.of(TEAM_LEAD), Resources.TASK, Authorization.ANY,
                        TaskPermissions.READ, TaskPermissions.TASK_WORK, TaskPermissions.TASK_ASSIGN),
                grant(EnumSet.of(MANAGER), Resources.TASK, Authorization.ANY, TaskPermissions.READ),

                grant(COCKPIT, Resources.PROCESS_DEFINITION, Authorization.ANY,
                        ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_HISTORY),
                grant(COCKPIT, Resources.DECISION_DEFINITION, Authorization.ANY,
                        Permissions.READ, Permissions.READ_HISTORY),
                grant(COCKPIT, Resources.DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ),
                grant(COCKPIT, Resources.BATCH, Authorization.ANY, Permissions.READ),
                grant(EnumSet.of(MANAGER), Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ),
                grant(EnumSet.of(PROCESS_OWNER), Resources.DEPLOYMENT, Authorization.ANY,
                        Permissions.READ, Permissions.CREATE)));
        for (Resources resource : Resources.values()) {
            all.add(grant(EnumSet.of(ADMIN), resource, Authorization.ANY, Permissions.ALL));
        }
        return all;
    }

    private static Grants grant(Set<StaffGroup> groups, Resources resource, String id, Permission... permissions) {
        return new Grants(groups, resource, id, List.of(permissions));
    }
}
