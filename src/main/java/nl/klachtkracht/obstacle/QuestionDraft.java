package nl.klachtkracht.obstacle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.klachtkracht.refusal.Answers;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.refusal.Text;

/** A question somebody wants to ask another department. */
public record QuestionDraft(String department, Urgency urgency, String question) {

    private static final String ASK = "ask-department";
    private static final Pattern DEPARTMENT = Pattern.compile("[a-z]{1,40}");

    /**
     * The questions on any form, at most two.
     *
     * @throws Refused when one lacks its department or its words, or when somebody wants to ask and asks nothing
     */
    public static List<QuestionDraft> from(Answers answers) {
        List<QuestionDraft> asked = new ArrayList<>();
        if (isFilledIn(answers, "questionTo", "question")) {
            asked.add(new QuestionDraft(department(answers.required("questionTo", "Which department?")),
                    urgency(answers.text("questionUrgency")), answers.required("question", "What do you want to know from them?")));
        }
        if (isFilledIn(answers, "question2To", "question2")) {
            asked.add(new QuestionDraft(department(answers.required("question2To", "Which other department?")),
                    urgency(answers.text("question2Urgency")), answers.required("question2", "What do you want to know from this one?")));
        }
        if (asked.isEmpty() && answers.text("step").equals(ASK)) {
            throw new Refused("questionTo", "Choose a department and write your question, or make the offer now.");
        }
        return asked;
    }

    private static boolean isFilledIn(Answers answers, String to, String question) {
        return !answers.text(to).isEmpty() || !answers.text(question).isEmpty();
    }

    private static String department(String code) {
        if (!DEPARTMENT.matcher(code).matches()) {
            throw new Refused("questionTo", "'%s' is not a department; choose one from the list.".formatted(Text.shortened(code)));
        }
        return code;
    }

    private static Urgency urgency(String code) {
        return code.isEmpty() ? Urgency.NORMAL : Code.read(Urgency.class, "questionUrgency", code);
    }
}
