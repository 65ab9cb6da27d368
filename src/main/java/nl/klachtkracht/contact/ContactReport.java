package nl.klachtkracht.contact;

import nl.klachtkracht.clock.Way;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;

import java.time.Instant;

/**
 * How a try to reach the customer went.
 *
 * @param way how it was made; another one when nobody was reached and nothing was said
 * @param noWayToReach the customer left no way at all to be reached
 * @param nextAt the moment that was agreed for the next contact, null when none was
 */
public record ContactReport(boolean reached, Way way, String note, boolean noWayToReach, Instant nextAt) {

    /** @throws Refused when the customer was reached and nobody says how */
    public static ContactReport from(Answers answers) {
        boolean reached = answers.yes("reached", "Did you reach the customer?");
        boolean noWay = !reached && answers.ticked("noWayToReach");
        boolean unsaid = noWay || !reached && answers.text("way").isEmpty();
        return new ContactReport(reached, unsaid ? Way.OTHER : answers.choice(Way.class, "way", "How"), answers.text("note"), noWay,
                reached ? NextContact.agreed(answers) : null);
    }
}
