package nl.klachtkracht.process.access;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the groups, what they may do and their task lists where they are missing; what an administrator changed stays. */
@Component
class AccessSetup {

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final TaskLists taskLists;
    private final SetupLock lock;

    AccessSetup(IdentityService identities, AuthorizationService authorizations, TaskLists taskLists, SetupLock lock) {
        this.identities = identities;
        this.authorizations = authorizations;
        this.taskLists = taskLists;
        this.lock = lock;
    }

    @Transactional
    void write() {
        lock.hold();
        for (StaffGroup group : StaffGroup.values()) {
            createGroup(group);
        }
        for (Grants grants : Grants.all()) {
            grants.groups().forEach(group -> grant(group, grants));
        }
        taskLists.write();
    }

    private void createGroup(StaffGroup wanted) {
        if (identities.createGroupQuery().groupId(wanted.id()).count() > 0) {
            return;
        }
        Group group = identities.newGroup(wanted.id());
        group.setName(wanted.label());
        group.setType("WORKFLOW");
        identities.saveGroup(group);
    }

    private void grant(StaffGroup group, Grants grants) {
        boolean present = authorizations.createAuthorizationQuery()
                .groupIdIn(group.id())
                .resourceType(grants.resource())
                .resourceId(grants.resourceId())
                .count() > 0;
        if (present) {
            return;
        }
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(group.id());
        authorization.setResource(grants.resource());
        authorization.setResourceId(grants.resourceId());
        grants.permissions().forEach((Permission permission) -> authorization.addPermission(permission));
        authorizations.saveAuthorization(authorization);
    }
}
