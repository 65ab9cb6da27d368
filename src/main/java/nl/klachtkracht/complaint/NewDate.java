package nl.klachtkracht.complaint;

import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;

import java.time.Instant;
import java.util.Optional;

/**
 * A later date by which a hard case is solved, honestly explained and agreed to.
 *
 * @param reason in words the customer may read
 * @param consentWords what the customer said to it
 */
public record NewDate(Instant date, String reason, String consentWords) {

    /** @return empty when the form agrees on nothing */
    public static Optional<NewDate> from(Answers answers) {
        Instant date = answers.moment("newDate", "The new date");
        if (!answers.ticked("hardCase") && date == null && answers.text("newDateReason").isEmpty() && answers.text("newDateWords").isEmpty()) {
            return Optional.empty();
        }
        if (date == null) {
            throw new Refused("newDate", "Fill in 'The new date', day and time: without it the date we promised stays.");
        }
        String reason = answers.required("newDateReason", "Why it takes longer");
        if (answers.text("newDateConsent").isEmpty() || !answers.yes("newDateConsent", "Does the customer agree with the new date?")) {
            throw new Refused("newDateConsent", "Only a date that the customer agrees with counts: without their yes the date we promised stays.");
        }
        return Optional.of(new NewDate(date, reason, answers.required("newDateWords", "What did the customer say to it?")));
    }
}
