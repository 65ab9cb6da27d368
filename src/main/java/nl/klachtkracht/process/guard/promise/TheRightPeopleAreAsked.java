package nl.klachtkracht.process.guard.promise;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Who is asked because only they can answer goes on being asked: approvers, a department, a team lead. Others may be asked beside them. */
@Component
final class TheRightPeopleAreAsked implements Rule {

    private static final Map<HouseTask, String> ASKED = Map.of(
            HouseTask.DECIDE_ON_COMPENSATION, "${approverGroup}",
            HouseTask.ANSWER_QUESTION, "${questions.groupOf(execution, subject)}",
            HouseTask.REMOVE_OBSTACLE, "${obstacles.leadOf(execution)}",
            HouseTask.FULFIL_IN_KIND, "${department}",
            HouseTask.ANSWER_UNHEARD_CUSTOMER, "team-lead",
            HouseTask.GIVE_IMMEDIATE_HELP, "agent");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        return paths.each(UserTask.class).flatMap(task -> HouseTask.of(task).stream()
                .filter(ASKED::containsKey).flatMap(known -> Stream.concat(asked(paths, task, ASKED.get(known)), free(paths, task, known))));
    }

    private static Stream<Finding> asked(Paths paths, UserTask task, String group) {
        return groups(task.getCamundaCandidateGroups()).contains(groups(group)) ? Stream.empty() : Stream.of(Steps.refused(paths, task,
                "those who can do this are no longer asked, so it would lie until somebody notices",
                "keep %s among the candidate groups; others may stand beside it, separated by commas".formatted(group)));
    }

    /** Help at once is the owner's, and any colleague on duty may take it over. The rest is asked of somebody else. */
    private static Stream<Finding> free(Paths paths, UserTask task, HouseTask known) {
        return known == HouseTask.GIVE_IMMEDIATE_HELP || task.getCamundaAssignee() == null ? Stream.empty() : Stream.of(Steps.refused(paths, task,
                "it would lie with the problem owner, and those who are asked would not see it", "leave the assignee empty"));
    }

    /** Between commas, so that one name is not found in another. */
    private static String groups(String names) {
        return "," + Objects.toString(names, "").replaceAll("\\s", "").replace('#', '$') + ",";
    }
}
