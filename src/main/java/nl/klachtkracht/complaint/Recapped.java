package nl.klachtkracht.complaint;

import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;

/** The wish, said once more after an offer was not accepted, and confirmed by the customer. */
public record Recapped(String wish, boolean newOfferPossible) {

    public static Recapped from(Answers answers) {
        String wish = answers.required("wish", "What the customer wishes, summed up again");
        if (!answers.yes("wishConfirmed", "Is this right, according to the customer?")) {
            throw new Refused("wishConfirmed", "Keep asking until the customer says the wish is summed up right, then go on.");
        }
        return new Recapped(wish, answers.yes("newOfferPossible", "Can you make another offer?"));
    }
}
