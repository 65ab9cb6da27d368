package nl.klachtkracht.process.resolution;

import nl.klachtkracht.clock.CaseClock;
import nl.klachtkracht.clock.CaseClocks;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.contact.ContactPlanned;
import nl.klachtkracht.process.access.AsSystem;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Date;

/** Lets a first conversation that is waited for follow its clock when the contact comes sooner than planned; never later. */
@Component
class EarlierConversation {

    private static final String TASK = "userTask_holdFirstConversation";
    private static final String LIMIT = "boundaryTimer_contactLimit";
    private final TaskService tasks;
    private final ManagementService jobs;
    private final CaseClocks clocks;
    private final AsSystem asSystem;
    private final TransactionTemplate ownTransaction;

    EarlierConversation(TaskService tasks, ManagementService jobs, CaseClocks clocks, AsSystem asSystem, PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.clocks = clocks;
        this.asSystem = asSystem;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void follow(ContactPlanned planned) {
        ownTransaction.executeWithoutResult(status -> asSystem.run(() ->
                clocks.running(ClockKind.CONTACT, planned.reference(), "").ifPresent(this::follow)));
    }

    private void follow(CaseClock contact) {
        tasks.createTaskQuery().processInstanceBusinessKey(contact.reference()).taskDefinitionKey(TASK).dueAfter(Date.from(contact.dueAt()))
                .list().forEach(task -> tasks.setDueDate(task.getId(), Date.from(contact.dueAt())));
        tasks.createTaskQuery().processInstanceBusinessKey(contact.reference()).taskDefinitionKey(TASK).list().stream()
                .map(Task::getProcessInstanceId)
                .flatMap(story -> jobs.createJobQuery().processInstanceId(story).activityId(LIMIT).duedateHigherThan(Date.from(contact.limitAt())).list().stream())
                .forEach(timer -> jobs.setJobDuedate(timer.getId(), Date.from(contact.limitAt())));
    }
}
