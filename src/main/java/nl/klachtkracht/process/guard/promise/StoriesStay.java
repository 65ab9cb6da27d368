package nl.klachtkracht.process.guard.promise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** Every process that the house knows stays, runs, and begins as before; called ones are called by name, messages start the others. */
@Component
final class StoriesStay implements Rule {

    private static final String NOTED_BY_PEOPLE = "signalIntake";

    /** The message that starts each process; empty for one that is called, or that a person starts. */
    private static final Map<String, Set<String>> BEGINNINGS = Map.of(
            "signalIntake", Set.of("", "signal.received"), "complaintResolution", Set.of("complaint.opened"), "offerAndAnswer", Set.of(""), "fulfilment", Set.of(""),
            "compensationApproval", Set.of(""), "customerContact", Set.of("contact.opened"), "departmentQuestion", Set.of("question.asked"),
            "promiseKeeping", Set.of("promise.made"), "unheardCustomer", Set.of("customer.unheard"));

    /** @return ids of the processes of the house */
    static Set<String> known() {
        return BEGINNINGS.keySet();
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        return BEGINNINGS.keySet().stream().sorted().flatMap(id -> paths.stories(id).isEmpty() ? Stream.of(lost(candidate, id))
                : paths.stories(id).stream().flatMap(story -> Stream.of(runs(paths, story), byHand(paths, story), begins(paths, story))
                        .flatMap(findings -> findings)));
    }

    private static Finding lost(Candidate candidate, String id) {
        String file = id.replaceAll("([A-Z])", "-$1").toLowerCase() + ".bpmn";
        String now = candidate.diagrams().stream().filter(diagram -> diagram.file().equals(file)).flatMap(diagram -> diagram.processes().stream())
                .map(Process::getId).filter(name -> name != null).findFirst().orElse(file);
        return Finding.refusal(file, now, "the process %s is gone or has another id, so cases that need it could not go on".formatted(id), "keep the id " + id);
    }

    private static Stream<Finding> runs(Paths paths, Process story) {
        return story.isExecutable() ? Stream.empty() : Stream.of(Steps.refused(paths, story,
                "it is not marked as executable, so it would not go live and the rest would miss it",
                "tick \"Executable\" on the process"));
    }

    private static Stream<Finding> byHand(Paths paths, Process story) {
        if (story.getId().equals(NOTED_BY_PEOPLE)) {
            return noted(paths, story);
        }
        return !story.isCamundaStartableInTasklist() ? Stream.empty() : Stream.of(Steps.refused(paths, story,
                "anybody could start it by hand in Tasklist, without what comes before it", "take away \"Startable\" on the process"));
    }

    private static Stream<Finding> noted(Paths paths, Process story) {
        Stream<Finding> start = story.isCamundaStartableInTasklist() ? Stream.empty() : Stream.of(Steps.refused(paths, story,
                "no colleague could note down any more what a customer says", "tick \"Startable\" on the process"));
        Stream<Finding> form = paths.starts(story).stream().filter(begin -> begin.getEventDefinitions().isEmpty())
                .filter(begin -> !"capture-signal".equals(begin.getCamundaFormRef()) || !"deployment".equals(begin.getCamundaFormRefBinding()))
                .map(begin -> Steps.refused(paths, begin, "whoever notes down what a customer says would not see the right questions",
                        "set its form to capture-signal, bound to the deployment"));
        return Stream.concat(start, form);
    }

    private static Stream<Finding> begins(Paths paths, Process story) {
        Set<String> known = BEGINNINGS.get(story.getId());
        List<StartEvent> starts = paths.starts(story);
        Set<String> kept = starts.stream().map(StoriesStay::beginning).collect(Collectors.toSet());
        return Stream.concat(
                known.stream().filter(message -> !kept.contains(message)).map(message -> Steps.refused(paths, story,
                        message.isEmpty() ? "it can no longer be started by whoever starts it now" : "the message %s no longer starts it".formatted(message),
                        message.isEmpty() ? "keep a start event without a message" : "keep a start event with the message " + message)),
                starts.stream().filter(start -> !known.contains(beginning(start))).map(start -> Steps.refused(paths, start,
                        "it could begin here for a case that nobody brought, without what comes before it", "leave only the start events that it has now")));
    }

    private static String beginning(StartEvent start) {
        return start.getEventDefinitions().isEmpty() ? "" : Paths.message(start).orElse("another event");
    }
}
