package nl.klachtkracht.process.guard.promise;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/**
 * What was written on a form is kept no longer than until the case waits again. Steps that take down more of it than the first one come
 * before that, or what a customer said would be lost.
 */
@Component
final class WhatWasSaidIsTakenDown implements Rule {

    /** Each step, and the one that has to come before it in the same moment; none for the form with which a story begins. */
    private static final Map<String, String> AFTER = Map.of("recordConversation", "recordContact", "recordCustomerAnswer", "recordContact", "registerSignal", "");

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        return AFTER.entrySet().stream().flatMap(step -> paths.each(FlowElement.class).filter(Steps.run(step.getKey())).map(paths::storyOf).distinct()
                .flatMap(story -> late(paths, story, Steps.run(step.getKey()), Steps.run(step.getValue())))).distinct();
    }

    private static Stream<Finding> late(Paths paths, Process story, Predicate<FlowElement> step, Predicate<FlowElement> before) {
        List<FlowElement> waiting = paths.each(FlowNode.class).filter(node -> paths.storyOf(node).equals(story)).filter(paths::waits)
                .map(FlowElement.class::cast).toList();
        return Stream.concat(paths.waysAround(waiting, before, step), waiting.stream().filter(step))
                .map(turn -> Steps.refused(paths, turn, "what was said is lost when a case waits here, before all of it was taken down",
                        "let the steps that record it follow its task at once, and put what takes time behind them"));
    }
}
