package nl.klachtkracht.process.department;

import java.util.function.Supplier;
import nl.klachtkracht.obstacle.QuestionDesk;
import nl.klachtkracht.obstacle.QuestionDraft;
import nl.klachtkracht.process.support.FormExtra;
import nl.klachtkracht.refusal.Answers;
import org.springframework.stereotype.Component;

/** Any form may ask another department. */
@Component
class QuestionExtra implements FormExtra {

    private final QuestionDesk questions;

    QuestionExtra(QuestionDesk questions) {
        this.questions = questions;
    }

    @Override
    public void take(String reference, Answers answers, Supplier<String> person) {
        QuestionDraft.from(answers).forEach(draft -> questions.ask(reference, draft, person.get()));
    }
}
