package nl.klachtkracht.promise;

import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;

import java.time.Instant;

/**
 * Why a promise was not kept, in words for the customer, and when it will be.
 *
 * @param newMoment lies in the future when it was written down
 */
public record Explained(String explanation, Instant newMoment) {

    public static Explained from(Answers answers) {
        String explanation = answers.required("explanation", "What happened?");
        Instant newMoment = answers.moment("newMoment", "The new moment");
        if (newMoment == null) {
            throw new Refused("newMoment", "Fill in 'The new moment', day and time: the letter names it.");
        }
        return new Explained(explanation, newMoment);
    }
}
