package nl.klachtkracht.complaint;

import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Refused;

/**
 * How the customer lived through it, asked at the end, and what we did with what they told us.
 *
 * @param conversationScore from 1 to 5; null unless answered
 * @param moodAfter from 1 to 5; null unless answered
 * @param doneForCustomer what we did with the complaint, in words the customer reads
 * @param doneForOrganisation what we did about it for ourselves, so that it happens less
 */
public record ClosingTalk(
        Asked asked, Integer conversationScore, Integer moodAfter, String words, String doneForCustomer, String doneForOrganisation) {

    /** What came of asking; the customer accepted the offer before, so not answering this does not keep the complaint open. */
    public enum Asked { ANSWERED, DECLINED, NOT_REACHED }

    public static ClosingTalk from(Answers answers) {
        Asked asked = answers.choice(Asked.class, "asked", "Did you ask how it went?");
        Integer score = answers.mark("conversationScore", "How were the conversations");
        Integer mood = answers.mark("moodAfter", "Mood now");
        if (asked == Asked.ANSWERED && (score == null || mood == null)) {
            throw new Refused(score == null ? "conversationScore" : "moodAfter",
                    "The customer answered: fill in both marks, or choose 'Yes, they would rather not say'.");
        }
        return new ClosingTalk(asked, score, mood, answers.text("closingWords"),
                answers.required("doneForCustomer", "What we did, for the customer"),
                answers.required("doneForOrganisation", "What we did, for ourselves"));
    }
}
