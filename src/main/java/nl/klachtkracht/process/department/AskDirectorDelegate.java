package nl.klachtkracht.process.department;

import nl.klachtkracht.obstacle.QuestionDesk;
import nl.klachtkracht.process.support.Stories;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class AskDirectorDelegate implements JavaDelegate {

    private final QuestionDesk questions;

    AskDirectorDelegate(QuestionDesk questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        questions.askDirector(execution.getProcessBusinessKey(), Stories.SUBJECT.from(execution));
    }
}
