package nl.klachtkracht.process.approval;

import nl.klachtkracht.compensation.ApprovalStep;
import nl.klachtkracht.compensation.Approvers;
import nl.klachtkracht.compensation.CompensationDecision;
import nl.klachtkracht.compensation.CompensationRequest;
import nl.klachtkracht.compensation.Role;
import nl.klachtkracht.process.access.AsSystem;
import nl.klachtkracht.process.notice.Notices;
import nl.klachtkracht.refusal.Code;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

import java.util.Date;
import java.util.List;

/** Puts a request on the lists of those who can decide, by mail too, and lets its story go on when it is decided. */
@Component
class EngineApprovers implements Approvers {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Notices notices;
    private final AsSystem asSystem;

    EngineApprovers(TaskService tasks, RuntimeService runtime, ManagementService jobs, Notices notices, AsSystem asSystem) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.notices = notices;
        this.asSystem = asSystem;
    }

    @Override
    public void tell(ApprovalStep.Kind step, CompensationRequest request, Role role) {
        String group = Code.of(role);
        asSystem.run(() -> openTasks(request.reference()).forEach(task -> {
            if (!isAskedOf(task, group)) {
                tasks.addCandidateGroup(task.getId(), group);
            }
            if (step == ApprovalStep.Kind.NEXT_LEVEL || step == ApprovalStep.Kind.DIRECTOR) {
                letGo(task);
            }
        }));
        notices.approval(step, request, role);
    }

    @Override
    public void remindAgain(CompensationRequest request) {
        notices.approvalStillOpen(request);
    }

    private boolean isAskedOf(Task task, String group) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> group.equals(link.getGroupId()));
    }

    /** Whoever claimed the task and let it lie would keep the next level from taking it. */
    private void letGo(Task task) {
        if (task.getDelegationState() == DelegationState.PENDING) {
            tasks.resolveTask(task.getId());
        }
        tasks.setAssignee(task.getId(), null);
    }

    private List<Task> openTasks(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference)
                .taskDefinitionKey(CompensationApprovalProcess.DECIDE_ON_COMPENSATION).list();
    }

    @Override
    public void tellLapsed(CompensationRequest request, CompensationDecision decision) {
        notices.lapsed(request, decision);
    }

    /** A task made after the lapse belongs to a later request, which must keep its own 24 hours. */
    @Override
    public void moveOn(CompensationRequest decided) {
        Date lapse = Date.from(decided.lapseAt());
        asSystem.run(() -> openTasks(decided.reference()).stream().filter(task -> task.getCreateTime().before(lapse)).forEach(this::leave));
    }

    private void leave(Task task) {
        List<Job> timers = jobs.createJobQuery().processInstanceId(task.getProcessInstanceId()).activityId(CompensationApprovalProcess.LAPSE).list();
        timers.forEach(timer -> jobs.executeJob(timer.getId()));
        if (timers.isEmpty()) {
            // An operator may have removed it; the story takes the same way without it.
            runtime.createProcessInstanceModification(task.getProcessInstanceId())
                    .cancelAllForActivity(CompensationApprovalProcess.DECISION_WITHIN_24_HOURS)
                    .startBeforeActivity(CompensationApprovalProcess.DECIDE_BY_TABLE)
                    .execute();
        }
    }
}
