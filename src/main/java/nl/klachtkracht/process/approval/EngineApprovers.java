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
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

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
        asSystem.run(() -> openTasks(request.reference()).stream()
                .filter(task -> !isAskedOf(task, Code.of(role)))
                .forEach(task -> tasks.addCandidateGroup(task.getId(), Code.of(role))));
        notices.approval(step, request, role);
    }

    private boolean isAskedOf(Task task, String group) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> group.equals(link.getGroupId()));
    }

    private List<Task> openTasks(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference)
                .taskDefinitionKey(CompensationApprovalProcess.DECIDE_ON_COMPENSATION).list();
    }

    @Override
    public void tellLapsed(CompensationRequest request, CompensationDecision decision) {
        notices.lapsed(request, decision);
    }

    @Override
    public void moveOn(String reference) {
        asSystem.run(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, CompensationApprovalProcess.KEY).list()
                .forEach(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).activityId(CompensationApprovalProcess.LAPSE).list()
                        .forEach(timer -> jobs.executeJob(timer.getId()))));
    }
}
