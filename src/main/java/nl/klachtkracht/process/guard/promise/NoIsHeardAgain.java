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

/** A customer who says no is heard again before anything else, and bad news comes only after that. */
@Component
final class NoIsHeardAgain implements Rule {

    private static final Predicate<FlowElement> ANSWER = Steps.run("recordCustomerAnswer");
    private static final Predicate<FlowElement> RECAP = Steps.run("recordRecap");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        Answers answers = new Answers(paths);
        Predicate<FlowElement> badNews = Steps.task(paths, HouseTask.BRING_BAD_NEWS).or(Steps.run("recordBadNews", "sendBadNewsLetter"));
        List<FlowElement> asked = paths.each(FlowElement.class).filter(ANSWER).toList();
        List<FlowElement> before = Stream.concat(paths.roots().stream(), asked.stream()).toList();
        List<FlowElement> recaps = paths.each(FlowElement.class).filter(RECAP).toList();
        Predicate<FlowElement> heard = RECAP.or(answers.require("accepted", true));
        return Stream.of(
                paths.waysAround(before, RECAP, badNews).map(turn -> Steps.refused(paths, turn,
                        "from here a customer gets bad news without having been heard again", "lead through \"Recap wish\" and \"Record recap\" first")),
                paths.waysAround(recaps, answers.require("newOfferPossible", false), badNews).map(turn -> Steps.refused(paths, turn,
                        "from here a customer gets bad news although a new offer may be possible", "lead there only when ${!newOfferPossible}")),
                paths.endsWithout(asked, heard).map(turn -> Steps.refused(paths, turn,
                        "from here it is over for a customer who said no and was not heard again", "lead through \"Recap wish\" and \"Record recap\"")),
                paths.waysAround(asked, heard, Steps.run("recordOffer").or(Steps.task(paths, HouseTask.PREPARE_OFFER))).map(turn -> Steps.refused(paths, turn,
                        "from here a customer who said no gets another offer without having been heard again", "lead through \"Recap wish\" and \"Record recap\"")),
                paths.waysAround(before, Steps.task(paths, HouseTask.RECAP_WISH), RECAP).map(turn -> Steps.refused(paths, turn,
                        "a wish is recorded here that nobody asked for", "lead through the task with the form recap-wish")))
                .flatMap(findings -> findings).distinct();
    }
}
