package nl.klachtkracht.process.guard.promise;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** What the problem owner does with a customer comes to the problem owner, or to the deputy while the owner is away. */
@Component
final class OwnerStaysTheSame implements Rule {

    private static final Set<HouseTask> OF_THE_OWNER = EnumSet.of(HouseTask.HOLD_FIRST_CONVERSATION, HouseTask.CLOSE_CONVERSATION, HouseTask.CONTACT_CUSTOMER,
            HouseTask.PREPARE_OFFER, HouseTask.PRESENT_OFFER, HouseTask.RECAP_WISH, HouseTask.BRING_BAD_NEWS, HouseTask.KEEP_PROMISE,
                    HouseTask.EXPLAIN_BROKEN_PROMISE);

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        return paths.each(UserTask.class).filter(task -> HouseTask.of(task).filter(OF_THE_OWNER::contains).isPresent())
                .filter(task -> !Steps.isOwner(task.getCamundaAssignee()))
                .map(task -> Steps.refused(paths, task, "the customer would speak with another person each time", "set the assignee to ${owners.of(execution)}"));
    }
}
