package nl.klachtkracht.process.guard.promise;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Vocabulary;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Every task has a form that comes with it, people who see it, a moment at which it is due, and what is sent with it is kept in the same moment. */
@Component
final class EveryTaskCanBeDone implements Rule {

    /** Expressions that tell a group, without blanks, and the process in which they can. */
    private static final Map<String, String> GROUPS = Map.of("questions.groupOf(execution,subject)", "departmentQuestion",
            "obstacles.leadOf(execution)", "customerContact", "approverGroup", "compensationApproval", "department", "fulfilment");
    private static final Set<String> CLOCKS_OF_EVERY_COMPLAINT = Set.of("contact", "resolution");
    private static final Pattern CALL = Pattern.compile("\\s*[$#]\\{(.*)}\\s*");

    /** A comma that stands between groups, and not between what a call is told. */
    private static final String BETWEEN = ",(?![^{]*})";

    private final Vocabulary words;

    EveryTaskCanBeDone(Vocabulary words) {
        this.words = words;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        Set<String> known = words.groups();
        return paths.each(UserTask.class).flatMap(task -> Stream.of(form(paths, task, candidate), people(paths, task, known), due(paths, task),
                kept(paths, task)).flatMap(findings -> findings));
    }

    private static Stream<Finding> form(Paths paths, UserTask task, Candidate candidate) {
        String form = task.getCamundaFormRef();
        if (form == null || task.getCamundaFormKey() != null) {
            return Stream.of(Steps.refused(paths, task, "the task has no form, so whoever opens it sees nothing",
                    "choose a Camunda Form by the id of a form that is live or comes along"));
        }
        if (candidate.form(form).isEmpty()) {
            // In the words of TasksFindTheirForm, which says it of events too.
            return Stream.of(Steps.refused(paths, task, "there is no form “%s”, so this task would open empty".formatted(form),
                    "deploy the form together with the diagram, or name one that is there"));
        }
        return "deployment".equals(task.getCamundaFormRefBinding()) ? Stream.empty() : Stream.of(Steps.refused(paths, task,
                "its form would change in the hands of whoever has it open", "set the binding of the form to \"deployment\""));
    }

    private static Stream<Finding> people(Paths paths, UserTask task, Set<String> known) {
        String groups = Objects.toString(task.getCamundaCandidateGroups(), "").strip();
        List<String> unknown = Stream.of(groups.split(BETWEEN)).map(String::strip)
                .filter(group -> !isGroup(group, paths.storyOf(task).getId(), known)).toList();
        boolean assigned = task.getCamundaAssignee() == null || Steps.isOwner(task.getCamundaAssignee());
        return Stream.concat(
                unknown.isEmpty() ? Stream.empty() : Stream.of(Steps.refused(paths, task,
                        groups.isEmpty() ? "no group sees this task, so nobody takes it when its owner is away"
                                : "no group is called \"%s\", so nobody would see this task".formatted(String.join(", ", unknown)),
                        "set the candidate groups to groups that exist, such as agent or team-lead")),
                assigned ? Stream.empty() : Stream.of(Steps.refused(paths, task, "the task would lie with one fixed person, whoever is away",
                        "set the assignee to ${owners.of(execution)} or leave it empty")));
    }

    private static boolean isGroup(String group, String story, Set<String> known) {
        Matcher call = CALL.matcher(group);
        return call.matches() ? story.equals(GROUPS.get(call.group(1).replaceAll("\\s", ""))) : known.contains(group);
    }

    private static Stream<Finding> due(Paths paths, UserTask task) {
        Optional<Moment> moment = Moment.read(task.getCamundaDueDate());
        Optional<HouseTask> known = HouseTask.of(task);
        boolean right = moment.filter(asked -> known.map(house -> isItsOwn(asked, house))
                .orElseGet(() -> isOfTheCase(asked, paths.storyOf(task).getId()))).isPresent();
        return right ? Stream.empty() : Stream.of(Steps.refused(paths, task,
                moment.isEmpty() ? "the task is not due at a moment of our clocks, so nobody sees that it is late"
                        : "the task is due by a clock that is not its own, or too late",
                "set the due date to " + known.map(EveryTaskCanBeDone::expected).orElse("${clocks.step(execution)}")));
    }

    private static boolean isItsOwn(Moment moment, HouseTask known) {
        String kind = known.clock();
        return kind.equals("step") ? isStep(moment) : moment.asks("clocks.due", kind) || moment.asks("clocks.dueOf", kind)
                || kind.equals("approval") && (moment.asks("clocks.limit", kind) || moment.asks("clocks.after", kind)
                        && moment.isWithin(DecisionWithin24Hours.PROMISED));
    }

    private static boolean isStep(Moment moment) {
        return moment.call().equals("clocks.step") && moment.kind().isEmpty() && !moment.ofSubject() && moment.after() == null;
    }

    private static boolean isOfTheCase(Moment moment, String story) {
        Set<String> kinds = Stream.concat(CLOCKS_OF_EVERY_COMPLAINT.stream(),
                Stream.of(HouseTask.values()).filter(house -> house.story().equals(story)).map(HouseTask::clock))
                .collect(Collectors.toSet());
        boolean asked = Stream.of("due", "limit", "after", "dueOf", "limitOf", "afterOf").anyMatch(method -> moment.asks("clocks." + method, moment.kind()));
        return isStep(moment) || asked && kinds.contains(moment.kind()) || story.equals("promiseKeeping") && moment.call().startsWith("promises.")
                || story.equals("departmentQuestion") && moment.call().startsWith("questions.");
    }

    private static String expected(HouseTask known) {
        return switch (known.clock()) {
            case "step" -> "${clocks.step(execution)}";
            case "approval" -> "${clocks.after(execution, 'approval', 'PT8H')}, at most 24 hours";
            case "promise", "question", "explanation" -> "${clocks.dueOf(execution, '%s', subject)}".formatted(known.clock());
            default -> "${clocks.due(execution, '%s')}".formatted(known.clock());
        };
    }

    /** Our own forms are taken down by their own step; what stands in between could lose it, or refuse it when it is too late to correct. */
    private static Stream<Finding> kept(Paths paths, UserTask task) {
        Optional<HouseTask> known = HouseTask.of(task);
        List<SequenceFlow> next = paths.leaving(task);
        boolean kept = known.isEmpty() || next.size() == 1 && next.get(0).getConditionExpression() == null && !task.isCamundaAsyncAfter()
                && Steps.bean(next.get(0).getTarget()).filter(known.get().recorder()::equals).isPresent()
                && !Paths.isAsync(next.get(0).getTarget()) && Paths.isSure(next.get(0).getTarget());
        return Stream.concat(kept ? Stream.empty() : Stream.of(Steps.refused(paths, kept(task, next, known.get()),
                "what is sent with this form could be lost, or be refused when nobody can correct it any more",
                "let \"%s\" follow at once, without \"Asynchronous\" in between".formatted(known.get().recorder()))),
                Paths.isSure(task) ? Stream.empty() : Stream.of(Steps.refused(paths, task,
                        "a task that is repeated for several can be left out when there are none", "take the multi-instance marker away")));
    }

    private static FlowElement kept(UserTask task, List<SequenceFlow> next, HouseTask known) {
        return next.size() == 1 && Steps.bean(next.get(0).getTarget()).filter(known.recorder()::equals).isPresent() && Paths.isAsync(next.get(0).getTarget())
                ? next.get(0).getTarget() : task;
    }
}
