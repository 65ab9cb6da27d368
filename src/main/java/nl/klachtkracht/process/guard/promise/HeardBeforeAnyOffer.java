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

/** Recognition and a summary that the customer confirmed come before every offer. */
@Component
final class HeardBeforeAnyOffer implements Rule {

    private static final Predicate<FlowElement> CONVERSATION = Steps.run("recordConversation");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        Predicate<FlowElement> offer = Steps.call("offerAndAnswer").or(Steps.run("recordOffer")).or(Steps.task(paths, HouseTask.PREPARE_OFFER));
        List<FlowElement> conversations = paths.each(FlowElement.class).filter(CONVERSATION).toList();
        Predicate<FlowElement> talk = Steps.task(paths, HouseTask.HOLD_FIRST_CONVERSATION);
        return Stream.of(
                paths.waysAround(paths.roots(), CONVERSATION, offer).map(turn -> Steps.refused(paths, turn,
                        "from here an offer is prepared for a customer whom nobody has heard",
                                "lead through \"Hold first conversation\" and \"Record conversation\" first")),
                paths.waysAround(conversations, new Answers(paths).require("summaryConfirmed", true), offer).map(turn -> Steps.refused(paths, turn,
                        "from here an offer is prepared although the customer has not confirmed the summary", "lead there only when ${summaryConfirmed}")),
                paths.waysAround(paths.roots(), talk, CONVERSATION).map(turn -> Steps.refused(paths, turn,
                        "a conversation is recorded here that nobody held", "lead through the task with the form hold-first-conversation")))
                .flatMap(findings -> findings).distinct();
    }
}
