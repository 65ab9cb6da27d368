package nl.klachtkracht.contact;

import nl.klachtkracht.clock.Way;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;

import java.time.Instant;

/**
 * How a contact about the progress went. An update that brings nothing new has to say what stands in the way.
 *
 * @param message what was written to the customer, "" when it was spoken or failed
 * @param changed null when the customer was not reached
 * @param nextAt the moment that was agreed for the next contact, null when none was
 * @param wish how the customer wants to hear from us from now on, null when that stays as it is
 */
public record ProgressUpdate(
        Reached reached, Way way, String note, String message, Boolean changed, String whatChanged, String nextStep, Instant nextAt, Wish wish) {

    /** Spoken with, written to, or tried in vain. */
    public enum Reached { YES, MESSAGE, NO }

    public static ProgressUpdate from(Answers answers) {
        Reached reached = answers.choice(Reached.class, "reached", "Did you reach the customer?");
        Wish wish = Wish.from(answers);
        if (reached == Reached.NO) {
            Way tried = answers.text("way").isEmpty() ? Way.OTHER : answers.choice(Way.class, "way", "How");
            return new ProgressUpdate(reached, tried, answers.text("note"), "", null, "", "", null, wish);
        }
        Way way = reached == Reached.MESSAGE ? Way.MAIL : answers.choice(Way.class, "way", "How");
        String message = reached == Reached.MESSAGE ? answers.required("draft", "Your message to the customer") : "";
        boolean changed = answers.yes("changed", "Did anything change since the last contact?");
        String whatChanged = changed ? answers.required("whatChanged", "What changed?") : "";
        if (!changed) {
            mustNameTheObstacle(answers);
        }
        return new ProgressUpdate(reached, way, "", message, changed, whatChanged, answers.required("nextStep", "What is the next step?"),
                NextContact.agreed(answers), wish);
    }

    private static void mustNameTheObstacle(Answers answers) {
        for (String field : new String[] {"obstacle", "obstacleHolder", "obstacleText"}) {
            if (answers.text(field).isEmpty()) {
                throw new Refused(field, "Nothing changed: say what stands in the way, and who can take it away.");
            }
        }
    }

    boolean isContact() {
        return reached != Reached.NO;
    }
}
