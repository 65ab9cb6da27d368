package nl.klachtkracht.process.guard.promise;

import java.util.List;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** What was asked or granted for a customer is taken back when the customer said no, withdrew or could not be reached, and never before. */
@Component
final class WhatWasGrantedStays implements Rule {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        Answers answers = new Answers(paths);
        List<FlowElement> offers = Stream.concat(paths.roots().stream(), paths.each(FlowElement.class).filter(Steps.run("recordOffer"))).toList();
        return Stream.concat(
                paths.waysAround(offers, answers.require("accepted", false).or(Steps.hears("complaint.withdrawn")), Steps.run("releaseCompensation"))
                        .map(turn -> Steps.refused(paths, turn, "from here compensation is taken back although the customer did not say no",
                                "lead there only when ${!accepted}, or after the message complaint.withdrawn")),
                paths.waysAround(offers, answers.require("contact", "not-reachable"), Steps.run("releaseUnheardOffer"))
                        .map(turn -> Steps.refused(paths, turn, "from here an offer is taken back although the customer can be reached",
                                "lead there only when ${contact == 'not-reachable'}"))).distinct();
    }
}
