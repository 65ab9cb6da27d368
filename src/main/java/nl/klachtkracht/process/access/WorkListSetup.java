package nl.klachtkracht.process.access;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the filters of Tasklist where they are missing; what an administrator changed in one stays. */
@Component
class WorkListSetup {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final SetupLock lock;

    WorkListSetup(FilterService filters, TaskService tasks, AuthorizationService authorizations, SetupLock lock) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.lock = lock;
    }

    @Transactional
    void write() {
        lock.hold();
        for (WorkList list : WorkList.values()) {
            if (filters.createTaskFilterQuery().filterName(list.label()).count() == 0) {
                create(list);
            }
        }
    }

    private void create(WorkList list) {
        Filter filter = filters.newTaskFilter(list.label());
        filter.setQuery(list.select(tasks.createTaskQuery()));
        filter.setProperties(list.properties());
        String id = filters.saveFilter(filter).getId();
        list.groups().forEach(group -> show(id, group));
    }

    private void show(String filterId, StaffGroup group) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group.id());
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filterId);
        authorization.addPermission(Permissions.READ);
        authorizations.saveAuthorization(authorization);
    }
}
