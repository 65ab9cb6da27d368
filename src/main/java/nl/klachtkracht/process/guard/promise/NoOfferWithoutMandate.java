package nl.klachtkracht.process.guard.promise;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/**
 * What is offered to a customer was checked against the mandate, and above it somebody, or the table, decided; inside the mandate nobody is
 * asked.
 */
@Component
final class NoOfferWithoutMandate implements Rule {

    private static final Predicate<FlowElement> CHECK = Steps.run("checkMandate");
    private static final Predicate<FlowElement> DECISION = Steps.run("recordDecision", "decideByTable");
    private static final Predicate<FlowElement> APPROVAL = Steps.call("compensationApproval");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        Answers answers = new Answers(paths);
        Predicate<FlowElement> offer = Steps.task(paths, HouseTask.PRESENT_OFFER).or(Steps.run("recordCustomerAnswer", "sendOfferLetter"));
        List<FlowElement> prepared = Stream.concat(paths.roots().stream(), paths.each(FlowElement.class)
                .filter(Steps.run("recordOffer", "releaseCompensation", "releaseUnheardOffer"))).toList();
        List<FlowElement> calls = paths.each(FlowElement.class).filter(APPROVAL).toList();
        return Stream.of(
                paths.waysAround(prepared, APPROVAL, offer).map(turn -> Steps.refused(paths, turn,
                        "from here an offer reaches the customer without \"Compensation approval\", so nobody checked that it may be granted",
                        "lead through the call of compensationApproval")),
                paths.waysAround(calls, answers.require("decision", "granted", "granted-in-part"), offer).map(turn -> Steps.refused(paths, turn,
                        "from here an offer reaches the customer although it may have been declined",
                        "lead there only when ${decision == 'granted'} or ${decision == 'granted-in-part'}")),
                paths.stories("compensationApproval").stream().flatMap(story -> inside(paths, answers, story))).flatMap(findings -> findings).distinct();
    }

    private static Stream<Finding> inside(Paths paths, Answers answers, Process story) {
        List<FlowElement> checks = paths.each(FlowElement.class).filter(CHECK).toList();
        Predicate<FlowElement> allowed = DECISION.or(answers.require("withinMandate", true));
        return Stream.of(
                paths.endsWithout(paths.starts(story), CHECK).map(turn -> Steps.refused(paths, turn,
                        "from here compensation can be granted without looking at the mandate", "lead through \"Check mandate\" first")),
                paths.waysAround(List.copyOf(paths.starts(story)), CHECK, answers.require("withinMandate", true)).map(turn -> Steps.refused(paths, turn,
                        "the mandate is believed here before it was checked", "lead through \"Check mandate\" first")),
                paths.endsWithout(checks, allowed).map(turn -> Steps.refused(paths, turn,
                        "from here compensation above the mandate is granted without a decision", "lead there only when ${withinMandate}, or through a decision")),
                paths.waysAround(checks, answers.require("withinMandate", false), Steps.run("requestApproval")).map(turn -> Steps.refused(paths, turn,
                        "somebody is asked here for what the mandate already allows, so the customer waits for nothing",
                                "lead to \"Request approval\" only when ${!withinMandate}")))
                .flatMap(findings -> findings);
    }
}
