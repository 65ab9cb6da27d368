package nl.klachtkracht.process.access;

import java.util.Set;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who can log in. */
@Component
public class People implements Hiring {

    private final IdentityService identities;
    private final SetupLock lock;

    People(IdentityService identities, SetupLock lock) {
        this.identities = identities;
        this.lock = lock;
    }

    @Override
    @Transactional
    public void hire(String id, String firstName, String lastName, String email, String password, Set<String> groups) {
        lock.hold();
        if (identities.createUserQuery().userId(id).count() > 0) {
            return;
        }
        User person = identities.newUser(id);
        person.setFirstName(firstName);
        person.setLastName(lastName);
        person.setEmail(email);
        person.setPassword(password);
        identities.saveUser(person);
        groups.forEach(group -> identities.createMembership(id, group));
    }
}
