package nl.klachtkracht.complaint;

import nl.klachtkracht.refusal.Answers;

/** Clear bad news, with the reason and where the customer can go outside. */
public record BadNewsBrought(String reason, String outsideRoute, String way, String reaction) {

    public static BadNewsBrought from(Answers answers) {
        return new BadNewsBrought(
                answers.required("reason", "The reason, in plain words"),
                answers.required("outsideRoute", "Where the customer can go outside"),
                answers.required("way", "How you brought it"),
                answers.text("customerReaction"));
    }
}
