package nl.klachtkracht.process.guard.form;

import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever opens a task finds its form: the form that a diagram names is there, and there once. */
@Component
final class TasksFindTheirForm implements Rule {

    /** Steps that take down what a form asked, and which form that is. */
    static final Map<String, Set<String>> FORM_OF = Map.ofEntries(
            Map.entry("${recordAnswerDelegate}", Set.of("answer-question")),
            Map.entry("${recordBadNewsDelegate}", Set.of("bring-bad-news")),
            Map.entry("${recordClosingDelegate}", Set.of("close-conversation")),
            Map.entry("${recordContactDelegate}", Set.of("hold-first-conversation", "present-offer")),
            Map.entry("${recordDecisionDelegate}", Set.of("decide-on-compensation")),
            Map.entry("${recordExplanationDelegate}", Set.of("explain-broken-promise")),
            Map.entry("${recordFulfilmentDelegate}", Set.of("fulfil-in-kind")),
            Map.entry("${recordImmediateHelpDelegate}", Set.of("give-immediate-help")),
            Map.entry("${recordKeptPromiseDelegate}", Set.of("keep-promise")),
            Map.entry("${recordObstacleRemovalDelegate}", Set.of("remove-obstacle")),
            Map.entry("${recordOfferDelegate}", Set.of("prepare-offer")),
            Map.entry("${recordProgressUpdateDelegate}", Set.of("contact-customer")),
            Map.entry("${recordRecapDelegate}", Set.of("recap-wish")),
            Map.entry("${recordReplyDelegate}", Set.of("answer-signal")),
            Map.entry("${recordUnheardAnswerDelegate}", Set.of("answer-unheard-customer")));

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return Stream.of(candidate.diagrams().stream().flatMap(diagram -> named(diagram).filter(named -> candidate.form(named.form()).isEmpty())
                .map(named -> Finding.refusal(diagram.file(), named.node().getId(), "there is no form “%s”, so this task would open empty".formatted(named.form()),
                        "deploy the form together with the diagram, or name one that is there"))),
                candidate.diagrams().stream().flatMap(TasksFindTheirForm::recorded), twice(candidate)).flatMap(findings -> findings);
    }

    /** What a step takes down is asked on the form of the task right before it; what was sent there is kept no longer than that. */
    private static Stream<Finding> recorded(Candidate.Diagram diagram) {
        return diagram.each(FlowNode.class).stream().filter(step -> !formsOf(step).isEmpty())
                .flatMap(step -> step.getPreviousNodes().list().stream().filter(before -> !asks(before, formsOf(step)))
                        .map(before -> Finding.refusal(diagram.file(), before.getId(), "“%s” takes down what the form “%s” asked, and right before it stands “%s”".formatted(
                                        step.getName(), formsOf(step).stream().sorted().collect(Collectors.joining("” or “")), before.getName()),
                                "let the task with that form lead straight to it; put other steps before the task, or behind what is recorded")));
    }

    /** Blanks in an expression mean nothing to the engine. */
    private static Set<String> formsOf(FlowNode step) {
        return FORM_OF.getOrDefault(expression(step).replaceAll("\\s", "").replace('#', '$'), Set.of());
    }

    private static String expression(FlowNode step) {
        return Stream.concat(Stream.of(step), step.getChildElementsByType(MessageEventDefinition.class).stream())
                .map(runs -> runs.getAttributeValueNs(CAMUNDA, "delegateExpression")).filter(Objects::nonNull).findFirst().orElse("");
    }

    private static boolean asks(FlowNode before, Set<String> forms) {
        return before instanceof UserTask task && task.getCamundaFormRef() != null && forms.contains(task.getCamundaFormRef());
    }

    private record Named(FlowNode node, String form) {
    }

    private static Stream<Named> named(Candidate.Diagram diagram) {
        return Stream.concat(diagram.each(UserTask.class).stream().map(task -> new Named(task, task.getCamundaFormRef())),
                diagram.each(StartEvent.class).stream().map(start -> new Named(start, start.getCamundaFormRef()))).filter(named -> named.form() != null);
    }

    private static Stream<Finding> twice(Candidate candidate) {
        Map<String, Long> forms = candidate.forms().stream().collect(Collectors.groupingBy(Candidate.Form::id, Collectors.counting()));
        return candidate.forms().stream().filter(form -> form.sent() && forms.get(form.id()) > 1)
                .map(form -> Finding.refusal(form.file(), form.file(), "another form has the same id “%s”".formatted(form.id()),
                        "keep the file’s name, or give this form an id of its own"));
    }
}
