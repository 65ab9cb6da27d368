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

/** Money and gifts go to a customer only for an offer that the customer accepted, and then they do go. */
@Component
final class NoPaymentWithoutAcceptedOffer implements Rule {

    private static final Predicate<FlowElement> CALL = Steps.call("fulfilment");
    private static final Predicate<FlowElement> GIVING = Steps.run("planFulfilment", "bookPayment", "recordFulfilment");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        Answers answers = new Answers(paths);
        Predicate<FlowElement> accepted = answers.require("answer", "accepted");
        List<FlowElement> offers = Stream.concat(paths.roots().stream(), paths.each(FlowElement.class).filter(Steps.call("offerAndAnswer"))).toList();
        List<FlowElement> plans = Stream.concat(paths.stories("fulfilment").stream().flatMap(story -> paths.starts(story).stream()).map(FlowElement.class::cast),
                paths.each(FlowElement.class).filter(Steps.run("planFulfilment"))).toList();
        List<FlowElement> yes = paths.each(FlowElement.class).filter(accepted).filter(flow -> paths.isIn(flow, "complaintResolution")).toList();
        return Stream.of(
                paths.waysAround(offers, accepted, CALL.or(GIVING)).map(turn -> Steps.refused(paths, turn,
                        "from here something is paid or given for an offer that nobody accepted", "lead there only when ${answer == 'accepted'}")),
                paths.waysAround(plans, answers.require("fulfilment", "money"), Steps.run("bookPayment")).map(turn -> Steps.refused(paths, turn,
                        "from here money is paid that was not promised", "lead to \"Book payment\" only when ${fulfilment == 'money'}")),
                paths.stories("fulfilment").stream().flatMap(story -> paths.endsWithout(paths.starts(story),
                        Steps.run("bookPayment", "recordFulfilment").or(answers.require("fulfilment", "nothing")))).map(turn -> Steps.refused(paths, turn,
                        "from here it is over although the customer may not have got what was promised",
                        "lead through \"Book payment\" or \"Record fulfilment\", or there only when ${fulfilment == 'nothing'}")),
                paths.endsWithout(yes, CALL.or(Steps.hears("complaint.withdrawn"))).map(turn -> Steps.refused(paths, turn,
                        "from here a customer who accepted an offer does not get it", "lead through the call of fulfilment")))
                .flatMap(findings -> findings).distinct();
    }
}
