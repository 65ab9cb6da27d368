package nl.klachtkracht.contact;

import nl.klachtkracht.refusal.Answers;

/**
 * How a try to reach the customer went.
 *
 * @param noWayToReach the customer left no way at all to be reached
 */
public record ContactReport(boolean reached, Way way, String note, boolean noWayToReach) {

    public static ContactReport from(Answers answers) {
        boolean reached = answers.yes("reached", "Did you reach the customer?");
        boolean noWay = !reached && answers.ticked("noWayToReach");
        Way way = noWay || answers.text("way").isEmpty() ? Way.OTHER : answers.choice(Way.class, "way", "How");
        return new ContactReport(reached, way, answers.text("note"), noWay);
    }
}
