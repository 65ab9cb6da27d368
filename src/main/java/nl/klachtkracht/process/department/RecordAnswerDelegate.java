package nl.klachtkracht.process.department;

import nl.klachtkracht.obstacle.QuestionDesk;
import nl.klachtkracht.process.access.CurrentPerson;
import nl.klachtkracht.process.support.Stories;
import nl.klachtkracht.process.support.Submitted;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
final class RecordAnswerDelegate implements JavaDelegate {

    private final QuestionDesk questions;
    private final CurrentPerson person;

    RecordAnswerDelegate(QuestionDesk questions, CurrentPerson person) {
        this.questions = questions;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution execution) {
        questions.answer(execution.getProcessBusinessKey(), Stories.SUBJECT.from(execution), Submitted.by(execution), person.id());
    }
}
