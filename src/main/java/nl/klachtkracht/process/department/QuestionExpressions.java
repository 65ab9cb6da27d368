package nl.klachtkracht.process.department;

import java.util.Date;
import nl.klachtkracht.obstacle.DepartmentQuestion;
import nl.klachtkracht.obstacle.QuestionDesk;
import nl.klachtkracht.process.support.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Who is asked and when who is told, as models ask for it; fixed when the question was asked. */
@ModelBean("questions")
public class QuestionExpressions {

    private final QuestionDesk questions;

    QuestionExpressions(QuestionDesk questions) {
        this.questions = questions;
    }

    /** @return the group that answers */
    public String groupOf(DelegateExecution execution, String subject) {
        return question(execution, subject).workGroup();
    }

    public Date remindAt(DelegateExecution execution, String subject) {
        return Date.from(question(execution, subject).remindAt());
    }

    public Date headAt(DelegateExecution execution, String subject) {
        return Date.from(question(execution, subject).headAt());
    }

    public Date directorAt(DelegateExecution execution, String subject) {
        return Date.from(question(execution, subject).directorAt());
    }

    private DepartmentQuestion question(DelegateExecution execution, String subject) {
        return questions.find(execution.getProcessBusinessKey(), subject);
    }
}
