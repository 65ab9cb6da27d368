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
        Answers answers = new Answers(paths);
        List<FlowElement> begins = paths.stories("signalIntake").stream().flatMap(story -> paths.starts(story).stream()).map(FlowElement.class::cast).toList();
        List<FlowElement> unheard = paths.stories("unheardCustomer").stream().flatMap(story -> paths.starts(story).stream()).map(FlowElement.class::cast).toList();
        List<FlowElement> resolve = paths.each(FlowElement.class).filter(answers.require("route", "resolve")).toList();
        List<FlowElement> acknowledged = paths.each(FlowElement.class).filter(Steps.run("acknowledgeSignal")).toList();
        Predicate<FlowElement> helped = Steps.task(paths, HouseTask.GIVE_IMMEDIATE_HELP).or(answers.require("urgent", false));
        List<FlowElement> answer = paths.each(FlowElement.class).filter(answers.require("route", "answer")).toList();
        List<FlowElement> replied = paths.each(FlowElement.class).filter(Steps.run("recordReply")).toList();
        List<FlowElement> noted = begins.stream().filter(begin -> Paths.definitions(begin).findAny().isEmpty()).toList();
        Predicate<FlowElement> handled = Steps.run("openComplaint", "passOnCompliment").or(Steps.task(paths, HouseTask.ANSWER_SIGNAL));
        return Stream.of(
                before(paths, noted, Steps.run("registerSignal"), "what a colleague noted is not kept", "lead through \"Register signal\""),
                before(paths, begins, Steps.run("triageSignal"), "nobody looks at what this signal is", "lead through \"Triage signal\""),
                before(paths, begins, Steps.run("nameProblemOwner"), "a signal has no owner", "lead through \"Name problem owner\""),
                before(paths, begins, Steps.run("acknowledgeSignal"), "a customer who told us something hears nothing back", "lead through \"Acknowledge signal\""),
                either(before(paths, acknowledged, handled, "a signal is left lying", "lead to \"Complaint opened\", \"Pass on compliment\" or \"Answer signal\""),
                        done(paths, acknowledged, Steps.run("openComplaint", "passOnCompliment", "recordReply"), "a signal is over without an answer",
                                "lead through \"Complaint opened\", \"Pass on compliment\" or \"Record reply\"")),
                either(before(paths, acknowledged, helped, "somebody in urgent need may get no help at once",
                                "lead to \"Give immediate help\" when ${urgent}, beside everything else"),
                        done(paths, acknowledged, Steps.run("recordImmediateHelp").or(answers.require("urgent", false)), "somebody in urgent need is forgotten",
                                "lead through \"Record immediate help\"")),
                before(paths, replied, Steps.run("sendReply"), "the customer does not get the answer", "lead to the message of \"Signal answered\""),
                before(paths, unheard, Steps.run("alertTeamLead"), "nobody is told of a customer who wrote twice", "lead through \"Alert team lead\""),
                before(paths, answer, Steps.run("recordReply").or(Steps.task(paths, HouseTask.ANSWER_SIGNAL)), "a question is not answered",
                        "lead to \"Answer signal\" when ${route == 'answer'}"),
                before(paths, resolve, Steps.run("openComplaint"), "a complaint is not opened",
                        "lead to the message of \"Complaint opened\" when ${route == 'resolve'}"),
                either(before(paths, unheard, Steps.task(paths, HouseTask.ANSWER_UNHEARD_CUSTOMER), "nobody answers a customer who wrote twice",
                                "lead straight to \"Answer unheard customer\""),
                        done(paths, unheard, Steps.run("recordUnheardAnswer").or(Steps.hears("customer.reached", "complaint.closed")),
                                "a customer who wrote twice is forgotten", "lead through \"Record unheard answer\"")))
                .flatMap(findings -> findings).distinct();
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
