package nl.klachtkracht.complaint;

import nl.klachtkracht.refusal.Answers;

/** What the customer said to an offer. */
public record CustomerAnswer(Choice choice, String words) {

    public enum Choice { ACCEPTED, NOT_ACCEPTED }

    public static CustomerAnswer from(Answers answers) {
        return new CustomerAnswer(answers.choice(Choice.class, "answer", "What did the customer say?"), answers.text("answerWords"));
    }

    public boolean isAccepted() {
        return choice == Choice.ACCEPTED;
    }
}
