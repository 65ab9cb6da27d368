package nl.klachtkracht.process.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.demo.DemoHands;
import nl.klachtkracht.process.contact.CustomerContactProcess;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

@Component
@ConditionalOnProperty("klachtkracht.demo.stories")
final class EngineHands implements DemoHands {

    /** Two stories of a case may each have a reminder; what waits for a worker has no due date. */
    private static final Comparator<Job> DUE_FIRST = Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final TaskService tasks;
    private final FormService forms;
    private final RuntimeService stories;
    private final ManagementService jobs;
    private final IdentityService identities;

    EngineHands(TaskService tasks, FormService forms, RuntimeService stories, ManagementService jobs, IdentityService identities) {
        this.tasks = tasks;
        this.forms = forms;
        this.stories = stories;
        this.jobs = jobs;
        this.identities = identities;
    }

    @Override
    public void submit(String reference, String task, String person, Map<String, Object> values) {
        Task open = find(reference, task);
        if (open == null) {
            tellPlannedContact(reference);
            open = find(reference, task);
        }
        if (open == null) {
            throw new IllegalStateException("%s has no open task %s".formatted(reference, task));
        }
        List<String> groups = identities.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
        identities.setAuthentication(person, groups);
        try {
            forms.submitTaskForm(open.getId(), values);
        } finally {
            identities.clearAuthentication();
        }
    }

    private Task find(String reference, String task) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(task).singleResult();
    }

    /** In earnest it is told after the commit of the first contact; a story of the demo is played in a single transaction. */
    private void tellPlannedContact(String reference) {
        stories.createExecutionQuery().messageEventSubscriptionName(CustomerContactProcess.CONTACT_PLANNED)
                .processInstanceBusinessKey(reference).list()
                .forEach(waiting -> stories.messageEventReceived(CustomerContactProcess.CONTACT_PLANNED, waiting.getId()));
    }

    @Override
    public void fire(String reference, String node) {
        Job waiting = stories.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(story -> jobs.createJobQuery().processInstanceId(story.getId()).activityId(node).list().stream())
                .min(DUE_FIRST).orElseThrow(() -> new IllegalStateException("%s waits for nothing at %s".formatted(reference, node)));
        jobs.executeJob(waiting.getId());
    }
}
