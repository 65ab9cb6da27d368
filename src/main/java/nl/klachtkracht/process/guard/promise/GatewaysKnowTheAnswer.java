package nl.klachtkracht.process.guard.promise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Paths;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/**
 * What a gateway asks for was said before a case comes there, and it can be answered with yes or no. The engine does not take an unknown
 * name for a no: it undoes all that led to the question, and the case never gets past it.
 */
@Component
final class GatewaysKnowTheAnswer implements Rule {

    /** The steps that say each fact. */
    static final Map<String, List<String>> SAID_BY = Map.ofEntries(
            Map.entry("withinMandate", List.of("checkMandate")), Map.entry("decision", List.of("checkMandate", "recordDecision", "decideByTable")),
            Map.entry("approverGroup", List.of("requestApproval")), Map.entry("offerMade", List.of("recordOffer")),
            Map.entry("accepted", List.of("recordCustomerAnswer")), Map.entry("newOfferPossible", List.of("recordRecap")),
            Map.entry("answer", List.of("recordCustomerAnswer", "recordBadNews", "releaseUnheardOffer")),
            Map.entry("fulfilment", List.of("planFulfilment")), Map.entry("department", List.of("planFulfilment")),
            Map.entry("route", List.of("triageSignal")), Map.entry("urgent", List.of("triageSignal")),
            Map.entry("contact", List.of("recordContact")), Map.entry("summaryConfirmed", List.of("recordConversation")),
            Map.entry("customerReached", List.of("recordProgressUpdate")), Map.entry("standstill", List.of("recordProgressUpdate")));

    private static final Set<String> ABOUT_ONE_OF_SEVERAL = Set.of("promiseKeeping", "departmentQuestion");
    private static final Set<String> OF_A_REPETITION = Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private static final int MOST_CALLS = 10;

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Paths paths = Paths.of(candidate);
        Set<Process> house = HouseStories.of(paths);
        Asked asked = new Asked(paths, new HashMap<>());
        return Stream.concat(
                paths.each(SequenceFlow.class).filter(GatewaysKnowTheAnswer::isAsked).flatMap(flow -> Stream.concat(
                        Answers.names(flow.getConditionExpression()).filter(name -> house.contains(paths.storyOf(flow)) || SAID_BY.containsKey(name))
                                .flatMap(name -> unknown(asked, flow, flow.getSource(), name)),
                        Answers.isYesOrNo(flow) ? Stream.empty() : Stream.of(Steps.refused(paths, flow,
                                "this can be answered with something else than yes or no, and then the case would stop at this question",
                                "compare a text with a text, such as ${decision == 'granted'}, and ask for yes or no by the name alone, such as ${urgent}")))),
                paths.each(Activity.class).filter(activity -> house.contains(paths.storyOf(activity)))
                        .flatMap(activity -> repeatedBy(activity).flatMap(name -> unknown(asked, activity, activity, name))));
    }

    /** A default flow and a fork are taken without asking. */
    private static boolean isAsked(SequenceFlow flow) {
        return flow.getConditionExpression() != null && !Answers.isDefault(flow) && !(flow.getSource() instanceof ParallelGateway);
    }

    /** @return the list for which something is repeated, and what is asked each time whether it is enough */
    private static Stream<String> repeatedBy(Activity activity) {
        return activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics each
                ? Stream.concat(Stream.ofNullable(each.getCamundaCollection()).map(list -> list.replaceAll("[$#{}\\s]", "")),
                        Stream.ofNullable(each.getCompletionCondition()).flatMap(Answers::names)) : Stream.empty();
    }

    private static Stream<Finding> unknown(Asked asked, FlowElement element, FlowNode place, String name) {
        return asked.isKnown(place, name, 0) ? Stream.empty() : Stream.of(Steps.refused(asked.paths(), element,
                "\"%s\" is asked for here before anything has said it, so every case would stop at this question".formatted(name),
                "ask only for what the steps or tables before it say"));
    }

    /** @param unsaid by process and name, how far a case can come before that is said */
    private record Asked(Paths paths, Map<List<Object>, Set<FlowElement>> unsaid) {

        private boolean isKnown(FlowNode place, String name, int deep) {
            Process story = paths.storyOf(place);
            boolean given = name.equals("subject") && ABOUT_ONE_OF_SEVERAL.contains(story.getId())
                    || paths.scopes(place).anyMatch(scope -> isOfTheRepetition(scope, name));
            return given || isSaidBefore(place, name) || !paths.callers(story).isEmpty() && deep < MOST_CALLS && paths.callers(story).stream()
                    .allMatch(call -> isHandedOver(call, name) && isKnown(call, name, deep + 1));
        }

        /** Where branches join it takes a closer look: one of them may have said it. */
        private boolean isSaidBefore(FlowNode place, String name) {
            Process story = paths.storyOf(place);
            Predicate<FlowElement> says = says(paths, name);
            return !unsaid.computeIfAbsent(List.of(story, name), any -> paths.reach(paths.starts(story), says)).contains(place)
                    || paths.waysAround(paths.starts(story), says, place::equals).findAny().isEmpty();
        }
    }

    private static Predicate<FlowElement> says(Paths paths, String name) {
        Predicate<FlowElement> step = Steps.run(SAID_BY.getOrDefault(name, List.of()).toArray(String[]::new));
        return step.or(element -> element instanceof BusinessRuleTask rule && name.equals(rule.getCamundaResultVariable())
                || element instanceof CallActivity call && comesBack(paths, call, name)
                || element instanceof StartEvent start && name.equals(start.getCamundaInitiator())
                || Paths.definitions(element).anyMatch(definition -> definition instanceof ErrorEventDefinition error
                        && (name.equals(error.getCamundaErrorCodeVariable()) || name.equals(error.getCamundaErrorMessageVariable()))));
    }

    private static boolean comesBack(Paths paths, CallActivity call, String name) {
        return CallsKeepTheCase.extensions(call, CamundaOut.class).anyMatch(out -> name.equals(out.getCamundaTarget())
                || "all".equals(out.getCamundaVariables()) && paths.called(call).stream().anyMatch(story -> paths.each(FlowElement.class)
                        .filter(element -> !(element instanceof CallActivity)).filter(element -> paths.storyOf(element).equals(story)).anyMatch(says(paths, name))));
    }

    private static boolean isHandedOver(CallActivity call, String name) {
        return CallsKeepTheCase.extensions(call, CamundaIn.class)
                .anyMatch(in -> "all".equals(in.getCamundaVariables()) || name.equals(in.getCamundaSource()) && name.equals(in.getCamundaTarget()));
    }

    private static boolean isOfTheRepetition(ModelElementInstance activity, String name) {
        return activity instanceof Activity several && several.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics each
                && (OF_A_REPETITION.contains(name) || name.equals(each.getCamundaElementVariable()));
    }
}
