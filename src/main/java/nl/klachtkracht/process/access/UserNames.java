package nl.klachtkracht.process.access;

import org.camunda.bpm.engine.identity.User;

/** How colleagues are called wherever they are named. */
public final class UserNames {

    private UserNames() {
    }

    /** @return first and last name, or the one of them that is known */
    public static String of(User user) {
        return (user.getFirstName() + " " + user.getLastName()).strip();
    }
}
