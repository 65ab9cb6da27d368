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
    private static final Map<String, Set<String>> PLACES = Map.of(
            "compensationApproval", Set.of("subProcess_decision", "serviceTask_decideByTable", "boundaryTimer_reminder", "boundaryTimer_nextLevel",
                    "boundaryTimer_director", "boundaryTimer_lapse"),
            "complaintResolution", Set.of("boundaryTimer_contactLimit"),
            "customerContact", Set.of("boundaryTimer_contactLimit", "catchEvent_contactPlanned"),
            "departmentQuestion", Set.of("boundaryTimer_reminder", "boundaryTimer_head", "boundaryTimer_director"),
            "promiseKeeping", Set.of("boundaryTimer_reminder", "boundaryTimer_promisedMoment", "boundaryTimer_ownUp"));

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        List<FlowElement> begins = paths.stories().flatMap(story -> paths.starts(story).stream()).map(FlowElement.class::cast).toList();
        Set<FlowElement> reached = paths.reach(begins, step -> false);
        return Stream.concat(Stream.of(HouseTask.values()).flatMap(task -> task(paths, reached, task)),
                PLACES.keySet().stream().sorted().flatMap(story -> PLACES.get(story).stream().sorted().flatMap(place -> place(paths, reached, story, place))));
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

    private static Stream<Finding> place(Paths paths, Set<FlowElement> reached, String story, String id) {
        Optional<FlowElement> kept = paths.each(FlowElement.class).filter(element -> id.equals(element.getId()) && paths.isIn(element, story)).findFirst();
        if (kept.isPresent() && !reached.contains(kept.get())) {
            return Stream.of(Steps.refused(paths, kept.get(), "no way leads here any more, so it would never happen",
                    "lead a flow to it, or to what it stands on, again"));
        }
        return kept.isPresent() ? Stream.empty() : paths.stories(story).stream().map(lost -> Finding.refusal(paths.file(lost), id,
                "it is gone or has another id; " + TOLD_BY_ID, "keep the id " + id));
    }
}
