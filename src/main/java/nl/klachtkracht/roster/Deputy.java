package nl.klachtkracht.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Who speaks for somebody who is off duty. */
@Entity
public class Deputy {

    @Id
    private String person;
    private String deputy;

    protected Deputy() {
    }

    Deputy(String person, String deputy) {
        this.person = person;
        this.deputy = deputy;
    }

    public String person() {
        return person;
    }

    public String deputy() {
        return deputy;
    }
}
