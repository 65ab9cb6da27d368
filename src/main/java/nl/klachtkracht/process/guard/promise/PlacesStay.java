package nl.klachtkracht.process.guard.promise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** The tasks and timers that lists, alarms and the watch over all clocks look for keep their ids, their forms and a way that leads to them. */
@Component
final class PlacesStay implements Rule {

    private static final String TOLD_BY_ID = "lists, alarms and the watch over the clocks find it by this id and would no longer see it";
    private static final String ANY = "";
    /** By process and id, the step that happens there or to which it leads. */
    private static final Map<String, Map<String, String>> PLACES = Map.of(
            "compensationApproval", Map.of("subProcess_decision", ANY, "serviceTask_decideByTable", "decideByTable", "boundaryTimer_reminder", "remindApprover",
                    "boundaryTimer_nextLevel", "involveNextLevel", "boundaryTimer_director", "involveDirector", "boundaryTimer_lapse", "decideByTable"),
            "complaintResolution", Map.of("boundaryTimer_contactLimit", "sendHonestLetter"),
            "customerContact", Map.of("boundaryTimer_contactLimit", "sendHonestLetter", "catchEvent_contactPlanned", ANY),
            "departmentQuestion", Map.of("boundaryTimer_reminder", "remindDepartment", "boundaryTimer_head", "askHead", "boundaryTimer_director", "askDirector"),
            "promiseKeeping", Map.of("boundaryTimer_reminder", "remindOwner", "boundaryTimer_promisedMoment", "recordBrokenPromise",
                    "boundaryTimer_ownUp", "ownUpToBrokenPromise"));

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        List<FlowElement> begins = paths.stories().flatMap(story -> paths.starts(story).stream()).map(FlowElement.class::cast).toList();
        Set<FlowElement> reached = paths.reach(begins, step -> false);
        return Stream.concat(Stream.of(HouseTask.values()).flatMap(task -> task(paths, reached, task)),
                PLACES.keySet().stream().sorted().flatMap(story -> PLACES.get(story).keySet().stream().sorted().flatMap(place -> place(paths, reached, story, place))));
    }

    private static Stream<Finding> task(Paths paths, Set<FlowElement> reached, HouseTask known) {
        Optional<UserTask> kept = paths.each(UserTask.class).filter(task -> known.id().equals(task.getId()) && paths.isIn(task, known.story())).findFirst();
        if (kept.isPresent() && !known.form().equals(kept.get().getCamundaFormRef())) {
            return Stream.of(Steps.refused(paths, kept.get(), "this task no longer opens the form %s, so what it is for would not be asked".formatted(known.form()),
                    "set its form to %s, and draw another task for another form".formatted(known.form())));
        } else if (kept.isPresent() && !reached.contains(kept.get())) {
            return Stream.of(Steps.refused(paths, kept.get(), "no way leads to this task any more, so nobody would do it", "lead a flow to it again"));
        }
        return kept.isPresent() ? Stream.empty() : paths.stories(known.story()).stream().map(story -> {
            ModelElementInstance now = paths.each(UserTask.class).filter(task -> known.form().equals(task.getCamundaFormRef()))
                    .map(ModelElementInstance.class::cast).findFirst().orElse(story);
            return Steps.refused(paths, now, "the task %s is gone or has another id; %s".formatted(known.id(), TOLD_BY_ID),
                    "keep the task with the id " + known.id());
        });
    }

    private static boolean leadsTo(Paths paths, FlowElement place, String step) {
        return Steps.run(step).test(place) || paths.ahead(place, UserTask.class::isInstance).stream().anyMatch(Steps.run(step));
    }

    private static Stream<Finding> place(Paths paths, Set<FlowElement> reached, String story, String id) {
        Optional<FlowElement> kept = paths.each(FlowElement.class).filter(element -> id.equals(element.getId()) && paths.isIn(element, story)).findFirst();
        if (kept.isPresent() && !reached.contains(kept.get())) {
            return Stream.of(Steps.refused(paths, kept.get(), "no way leads here any more, so it would never happen",
                    "lead a flow to it, or to what it stands on, again"));
        }
        String step = PLACES.get(story).get(id);
        if (kept.isPresent() && !step.equals(ANY) && !leadsTo(paths, kept.get(), step)) {
            return Stream.of(Steps.refused(paths, kept.get(), "something else happens here than what lists, alarms and the watch over the clocks look for under this id",
                    "let it lead to the step %sDelegate, and give what you drew another id".formatted(step)));
        }
        return kept.isPresent() ? Stream.empty() : paths.stories(story).stream().map(lost -> Finding.refusal(paths.file(lost), id,
                "it is gone or has another id; " + TOLD_BY_ID, "keep the id " + id));
    }
}
