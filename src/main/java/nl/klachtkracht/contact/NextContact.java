package nl.klachtkracht.contact;

import nl.klachtkracht.refusal.Answers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When a customer is to hear from us again, and when that promise is broken. */
record NextContact(Instant due, Instant limit) {

    /** @return the moment that was agreed with the customer, null when none was; whole milliseconds, as due dates of tasks are */
    static Instant agreed(Answers answers) {
        Instant moment = answers.moment("nextAt", "When do you speak again?");
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
    }
}
