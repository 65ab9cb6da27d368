package nl.klachtkracht.answer;

import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;

/**
 * An answer to a question that a process owner added.
 *
 * @param form id of the form
 * @param field key of the question on it
 * @param question as it stands on the form
 * @param answer as the person read it there; not empty
 */
public record NewAnswer(String form, String field, String question, String answer) {

    /** The most characters of one answer. */
    public static final int LONGEST = 5000;
    private static final int LONGEST_QUESTION = 300;

    /** @throws Refused when the answer is too long, in words for the person who gave it */
    public NewAnswer {
        question = Text.shortened(question, LONGEST_QUESTION);
        answer = Text.of(field, answer);
        if (answer.length() > LONGEST) {
            throw new Refused(field, "'%s' takes at most %,d characters; shorten it, and put the story in the words of the case.".formatted(question, LONGEST));
        }
    }
}
