package nl.klachtkracht.process.department;

import java.util.EnumSet;
import java.util.Set;
import nl.klachtkracht.contact.ContactDesk;
import nl.klachtkracht.obstacle.DepartmentQuestion;
import nl.klachtkracht.obstacle.Departments;
import nl.klachtkracht.obstacle.QuestionStep;
import nl.klachtkracht.obstacle.RaisedObstacle;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.notice.Notices;
import nl.klachtkracht.process.support.Stories;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Puts a question on the lists of those who can answer it, by mail too. */
@Component
class EngineDepartments implements Departments {

    private static final Set<QuestionStep> ASKS_SOMEBODY_ELSE = EnumSet.of(QuestionStep.HEAD, QuestionStep.DIRECTOR);
    private final TaskService tasks;
    private final Stories stories;
    private final Notices notices;
    private final ContactDesk contacts;
    private final AsSystem asSystem;

    EngineDepartments(TaskService tasks, Stories stories, Notices notices, ContactDesk contacts, AsSystem asSystem) {
        this.tasks = tasks;
        this.stories = stories;
        this.notices = notices;
        this.contacts = contacts;
        this.asSystem = asSystem;
    }

    @Override
    public void begin(DepartmentQuestion question) {
        stories.begin(DepartmentQuestionProcess.QUESTION_ASKED, question.reference(), question.subject());
    }

    @Override
    public void tell(QuestionStep step, DepartmentQuestion question, String group) {
        if (ASKS_SOMEBODY_ELSE.contains(step)) {
            asSystem.run(() -> putBefore(group, question));
        }
        notices.question(step, question, group);
    }

    private void putBefore(String group, DepartmentQuestion question) {
        tasks.createTaskQuery().processInstanceBusinessKey(question.reference())
                .taskDefinitionKey(DepartmentQuestionProcess.ANSWER_QUESTION)
                .processVariableValueEquals(Stories.SUBJECT.name(), question.subject()).list()
                .forEach(task -> {
                    tasks.addCandidateGroup(task.getId(), group);
                    letGo(task);
                });
    }

    /** Whoever claimed the question and let it lie would keep the next one from answering. */
    private void letGo(Task task) {
        if (task.getDelegationState() == DelegationState.PENDING) {
            tasks.resolveTask(task.getId());
        }
        tasks.setAssignee(task.getId(), null);
    }

    @Override
    public void tellAnswer(DepartmentQuestion question) {
        notices.questionAnswered(question);
        contacts.news(question.reference());
    }

    @Override
    public void tellRaised(RaisedObstacle raised) {
        notices.obstacleRaised(raised);
    }
}
