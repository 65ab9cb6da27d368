package nl.klachtkracht.process.guard.promise;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** A step works on what its own story has prepared: a request, a promise, a question. Anywhere else it would fail, and the case with it. */
@Component
final class StepsStayAtHome implements Rule {

    /** Steps that work for every complaint. */
    static final Set<String> ANYWHERE = Set.of("tellTeamLead", "sendHonestLetter", "alertTeamLead", "acknowledgeSignal", "raiseObstacle");
    static final Map<String, Set<String>> HOMES = Map.of(
            "compensationApproval", Set.of("checkMandate", "requestApproval", "recordDecision", "remindApprover", "involveNextLevel", "involveDirector",
                    "decideByTable"),
            "complaintResolution", Set.of("planFirstContact", "recordContact", "recordConversation", "closeAsNotReached", "recordClosing", "recordWithdrawal",
                    "releaseCompensation", "sendClosingLetter"),
            "offerAndAnswer", Set.of("recordOffer", "recordContact", "recordCustomerAnswer", "releaseUnheardOffer", "releaseCompensation", "sendOfferLetter",
                    "recordRecap", "recordBadNews", "sendBadNewsLetter"),
            "fulfilment", Set.of("planFulfilment", "bookPayment", "recordFulfilment"),
            "customerContact", Set.of("recordProgressUpdate", "recordObstacleRemoval"),
            "promiseKeeping", Set.of("remindOwner", "recordKeptPromise", "recordKeptCall", "endPromise", "recordBrokenPromise", "recordExplanation",
                    "ownUpToBrokenPromise"),
            "departmentQuestion", Set.of("remindDepartment", "askHead", "askDirector", "recordAnswer", "tellAnswer"),
            "signalIntake", Set.of("registerSignal", "triageSignal", "nameProblemOwner", "recordImmediateHelp", "openComplaint", "passOnCompliment",
                    "recordReply", "sendReply"),
            "unheardCustomer", Set.of("raiseUnheardCustomer", "recordUnheardAnswer"));

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        return paths.each(FlowNode.class).flatMap(node -> Steps.bean(node).map(bean -> bean.replaceFirst("Delegate$", "")).stream()
                .filter(step -> !ANYWHERE.contains(step) && !isAtHome(paths, paths.storyOf(node), step, new HashSet<>()))
                .map(step -> Steps.refused(paths, node, "the step %sDelegate works on what another story has prepared; here it would fail, and the case would stop".formatted(step),
                        "use it in %s, or in what that calls".formatted(String.join(" or ", homes(step).sorted().toList())))));
    }

    private static Stream<String> homes(String step) {
        return HOMES.entrySet().stream().filter(home -> home.getValue().contains(step)).map(Map.Entry::getKey);
    }

    /** A story of the owner's own works for those that call it. */
    private static boolean isAtHome(Paths paths, Process story, String step, Set<Process> above) {
        if (HOMES.containsKey(story.getId())) {
            return HOMES.get(story.getId()).contains(step);
        }
        return above.add(story) && !paths.callers(story).isEmpty()
                && paths.callers(story).stream().allMatch(call -> isAtHome(paths, paths.storyOf(call), step, above));
    }
}
