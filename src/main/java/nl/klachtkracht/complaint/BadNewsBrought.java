package nl.klachtkracht.complaint;

import nl.klachtkracht.clock.Way;
import nl.klachtkracht.refusal.Answers;

/** Clear bad news, with the reason and where the customer can go outside. */
public record BadNewsBrought(String reason, String outsideRoute, Way way, String reaction) {

    public static BadNewsBrought from(Answers answers) {
        return new BadNewsBrought(
                answers.required("reason", "The reason, in plain words"),
                answers.required("outsideRoute", "Where the customer can go outside"),
                answers.choice(Way.class, "way", "How you brought it"),
                answers.text("customerReaction"));
    }
}
