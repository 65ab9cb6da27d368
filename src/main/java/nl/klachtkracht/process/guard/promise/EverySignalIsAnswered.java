package nl.klachtkracht.process.guard.promise;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/**
 * Whatever a customer tells us is acknowledged and goes on: to a complaint of its own, to the colleague it praises or to an answer; urgent
 * need gets help at once, beside everything else.
 */
@Component
final class EverySignalIsAnswered implements Rule {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        return Stream.of(taken(paths), handled(paths), unheard(paths)).flatMap(findings -> findings).distinct();
    }

    private static Stream<Finding> taken(Paths paths) {
        List<FlowElement> begins = begins(paths, "signalIntake");
        List<FlowElement> noted = begins.stream().filter(begin -> Paths.definitions(begin).findAny().isEmpty()).toList();
        return Stream.of(
                before(paths, noted, Steps.run("registerSignal"), "what a colleague noted is not kept", "lead through \"Register signal\""),
                before(paths, begins, Steps.run("triageSignal"), "nobody looks at what this signal is", "lead through \"Triage signal\""),
                before(paths, begins, Steps.run("nameProblemOwner"), "a signal has no owner", "lead through \"Name problem owner\""),
                before(paths, begins, Steps.run("acknowledgeSignal"), "a customer who told us something hears nothing back", "lead through \"Acknowledge signal\""))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> handled(Paths paths) {
        Answers answers = new Answers(paths);
        List<FlowElement> acknowledged = each(paths, Steps.run("acknowledgeSignal"));
        Predicate<FlowElement> notUrgent = answers.require("urgent", false);
        Predicate<FlowElement> asked = Steps.task(paths, HouseTask.ANSWER_SIGNAL);
        return Stream.of(
                either(before(paths, acknowledged, asked.or(Steps.run("openComplaint", "passOnCompliment")), "a signal is left lying",
                                "lead to \"Complaint opened\", \"Pass on compliment\" or \"Answer signal\""),
                        done(paths, acknowledged, Steps.run("openComplaint", "passOnCompliment", "recordReply"), "a signal is over without an answer",
                                "lead through \"Complaint opened\", \"Pass on compliment\" or \"Record reply\"")),
                either(before(paths, acknowledged, Steps.task(paths, HouseTask.GIVE_IMMEDIATE_HELP).or(notUrgent), "somebody in urgent need may get no help at once",
                                "lead to \"Give immediate help\" when ${urgent}, beside everything else"),
                        done(paths, acknowledged, Steps.run("recordImmediateHelp").or(notUrgent), "somebody in urgent need is forgotten",
                                "lead through \"Record immediate help\"")),
                before(paths, each(paths, answers.require("route", "resolve")), Steps.run("openComplaint"), "a complaint is not opened",
                        "lead to the message of \"Complaint opened\" when ${route == 'resolve'}"),
                before(paths, each(paths, answers.require("route", "answer")), asked, "a question is not answered", "lead to \"Answer signal\" when ${route == 'answer'}"),
                before(paths, each(paths, Steps.run("recordReply")), Steps.run("sendReply"), "the customer does not get the answer",
                        "lead to the message of \"Signal answered\"")).flatMap(findings -> findings);
    }

    private static Stream<Finding> unheard(Paths paths) {
        List<FlowElement> begins = begins(paths, "unheardCustomer");
        return Stream.concat(
                before(paths, begins, Steps.run("alertTeamLead"), "nobody is told of a customer who wrote twice", "lead through \"Alert team lead\""),
                either(before(paths, begins, Steps.task(paths, HouseTask.ANSWER_UNHEARD_CUSTOMER), "nobody answers a customer who wrote twice",
                                "lead straight to \"Answer unheard customer\""),
                        done(paths, begins, Steps.run("recordUnheardAnswer").or(Steps.hears("customer.reached", "complaint.closed")),
                                "a customer who wrote twice is forgotten", "lead through \"Record unheard answer\"")));
    }

    private static List<FlowElement> begins(Paths paths, String story) {
        return paths.stories(story).stream().flatMap(told -> paths.starts(told).stream()).map(FlowElement.class::cast).toList();
    }

    private static List<FlowElement> each(Paths paths, Predicate<FlowElement> what) {
        return paths.each(FlowElement.class).filter(what).toList();
    }

    /** What is not even begun is not blamed for not being done. */
    private static Stream<Finding> either(Stream<Finding> begun, Stream<Finding> done) {
        List<Finding> missing = begun.toList();
        return missing.isEmpty() ? done : missing.stream();
    }

    /** Being asked is not enough: what takes a task away leads to whoever does it instead. */
    private static Stream<Finding> done(Paths paths, List<FlowElement> from, Predicate<FlowElement> step, String reason, String remedy) {
        return paths.endsWithout(from, step).map(turn -> Steps.refused(paths, turn, "from here " + reason, remedy));
    }

    private static Stream<Finding> before(Paths paths, List<FlowElement> from, Predicate<FlowElement> step, String reason, String remedy) {
        return paths.restsWithout(from, step).map(turn -> Steps.refused(paths, turn, "from here " + reason, remedy));
    }
}
