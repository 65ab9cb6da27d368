package nl.klachtkracht.contact;

import nl.klachtkracht.clock.Way;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;

/**
 * What was told to a customer who wrote twice and had heard nothing.
 *
 * @param words what the customer was told
 */
public record UnheardAnswer(Way way, String words) {

    public static UnheardAnswer from(Answers answers) {
        if (!answers.yes("reached", "Did you reach the customer?")) {
            throw new Refused("reached", "The customer is still waiting: call again or write to them; this task stays until they have heard from you.");
        }
        return new UnheardAnswer(answers.choice(Way.class, "way", "How"), answers.required("answer", "What you told the customer"));
    }
}
