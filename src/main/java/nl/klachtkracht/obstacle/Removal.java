package nl.klachtkracht.obstacle;

import nl.klachtkracht.refusal.Answers;

/**
 * What the lead did about an obstacle.
 *
 * @param said how it was taken away, or what is needed to do so
 */
public record Removal(Outcome outcome, String said) {

    /** Whether it is gone. */
    public enum Outcome { YES, NO, MORE_TIME }

    public static Removal from(Answers answers) {
        Outcome outcome = answers.choice(Outcome.class, "removed", "Is it out of the way?");
        return new Removal(outcome, outcome == Outcome.YES
                ? answers.required("taken", "How was it taken away?") : answers.required("needed", "What is needed?"));
    }
}
