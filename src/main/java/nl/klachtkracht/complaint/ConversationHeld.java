package nl.klachtkracht.complaint;

import jakarta.persistence.Embeddable;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;

/**
 * What was said in a conversation, in the customer's words.
 *
 * @param moodBefore how the customer felt, from 1 to 5; null when not asked
 * @param summaryConfirmed whether the customer said that the summary read back is right
 */
@Embeddable
public record ConversationHeld(
        String recognition, String expected, String delivered, String currentSituation, String currentFeeling, Integer moodBefore,
        String desiredSituation, String desiredFeeling, String discrepancy, String summary, boolean summaryConfirmed) {

    public static ConversationHeld from(Answers answers) {
        boolean confirmed = answers.yes("summaryConfirmed", "Is the summary right, according to the customer?");
        ConversationHeld held = new ConversationHeld(
                answers.text("recognition"), answers.text("expected"), answers.text("delivered"),
                answers.text("currentSituation"), answers.text("currentFeeling"), answers.mark("moodBefore", "Mood at the start"),
                answers.text("desiredSituation"), answers.text("desiredFeeling"),
                answers.text("discrepancy"), answers.text("summary"), confirmed);
        if (confirmed) {
            held.mustBeWhole();
        }
        return held;
    }

    /** Only a conversation in which the customer was heard can have a confirmed summary. */
    private void mustBeWhole() {
        needs("recognition", recognition, "What you recognised, in the customer's own words");
        needs("currentSituation", currentSituation, "What is the situation now");
        needs("currentFeeling", currentFeeling, "How does the customer feel about it");
        needs("desiredSituation", desiredSituation, "What should it be");
        needs("desiredFeeling", desiredFeeling, "How would that feel");
        needs("discrepancy", discrepancy, "The difference between now and wished");
        needs("summary", summary, "The summary you read back");
    }

    private static void needs(String field, String text, String label) {
        if (text.isEmpty()) {
            throw new Refused(field, "Before the summary can be confirmed, fill in '%s'.".formatted(label));
        }
    }
}
