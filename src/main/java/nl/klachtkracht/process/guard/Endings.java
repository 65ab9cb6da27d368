package nl.klachtkracht.process.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * From where a process can be over without getting through a guard. It is over when all its branches are, so beside a branch that goes
 * through the guard others may end, and a reminder beside an activity ends nothing.
 */
final class Endings {

    /** What it takes to be guarded, and what counts as being over. */
    enum Reading {
        /** The guard has to be got through: what breaks it off goes round it. */
        THROUGH,
        /** It is enough to come to the guard. */
        UP_TO,
        /** It is enough to come to the guard, but coming to rest before it counts as being over. */
        AT_ONCE
    }

    private final Paths paths;
    private final Predicate<FlowElement> guard;
    private final Reading reading;
    /** Every element from which the process can be over unguarded, with the step after it on that way; itself at the end. */
    private Map<FlowElement, FlowElement> out;

    Endings(Paths paths, Predicate<FlowElement> guard, Reading reading) {
        this.paths = paths;
        this.guard = guard;
        this.reading = reading;
    }

    /** @return whether what the call names can be over unguarded */
    boolean passes(CallActivity call) {
        find();
        return !Paths.isSure(call) || paths.called(call).isEmpty() || paths.called(call).stream().anyMatch(story ->
                paths.starts(story).stream().anyMatch(out::containsKey) || interruptions(story).findAny().isPresent());
    }

    /** @return an unguarded way that leaves this element, which comes first, to where its process is over */
    Optional<List<FlowElement>> way(FlowElement from) {
        find();
        Optional<FlowElement> first = from instanceof SequenceFlow flow ? Optional.of(flow).filter(out::containsKey).flatMap(paths::target)
                : leaving((FlowNode) from);
        Stream<FlowElement> around = Stream.concat(paths.scopes(from).skip(1), Stream.of(paths.storyOf(from))).flatMap(this::interruptions);
        return first.or(() -> reading == Reading.UP_TO ? Optional.empty() : around.findFirst()).map(step -> {
            List<FlowElement> way = new ArrayList<>(List.of(from));
            for (FlowElement at = step; !way.contains(at); at = out.get(at)) {
                way.add(at);
            }
            return way;
        });
    }

    private void find() {
        if (out != null) {
            return;
        }
        out = new LinkedHashMap<>();
        List<FlowElement> elements = new ArrayList<>(paths.each(FlowElement.class).toList());
        Collections.reverse(elements);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (FlowElement element : elements) {
                Optional<FlowElement> step = out.containsKey(element) ? Optional.empty() : next(element);
                step.ifPresent(next -> out.put(element, next));
                grew |= step.isPresent();
            }
        }
    }

    private Optional<FlowElement> next(FlowElement element) {
        if (guard.test(element)) {
            return reading == Reading.THROUGH ? interruptions(element).findFirst() : Optional.empty();
        }
        if (element instanceof SequenceFlow flow) {
            return paths.target(flow).filter(out::containsKey).map(FlowElement.class::cast);
        }
        if (!(element instanceof FlowNode node)) {
            return Optional.empty();
        }
        if (reading == Reading.AT_ONCE && paths.waits(node)) {
            return Optional.of(node);
        }
        Optional<FlowElement> aside = interruptions(node).findFirst().or(() -> paths.boundaries(node).stream().filter(this::terminates)
                .map(FlowElement.class::cast).findFirst());
        return aside.or(() -> through(node));
    }

    private Optional<FlowElement> through(FlowNode node) {
        if (node instanceof SubProcess story) {
            return paths.starts(story).stream().filter(out::containsKey).map(FlowElement.class::cast).findFirst()
                    .or(() -> Paths.isSure(story) ? Optional.empty() : leaving(story));
        }
        return node instanceof CallActivity call && !passes(call) ? Optional.empty() : leaving(node);
    }

    private Optional<FlowElement> leaving(FlowNode node) {
        List<SequenceFlow> flows = paths.leaving(node);
        if (flows.isEmpty()) {
            List<FlowElement> caught = Paths.link(node).isPresent() ? paths.caught(node) : List.of();
            return caught.isEmpty() ? afterScope(node) : caught.stream().filter(out::containsKey).findFirst();
        }
        boolean branches = !(node instanceof ExclusiveGateway || node instanceof InclusiveGateway || node instanceof EventBasedGateway)
                && (node instanceof ParallelGateway || flows.stream().filter(flow -> flow.getConditionExpression() == null).count() > 1);
        if (branches && !flows.stream().allMatch(out::containsKey)) {
            return flows.stream().filter(this::terminates).map(FlowElement.class::cast).findFirst();
        }
        return flows.stream().filter(out::containsKey).map(FlowElement.class::cast).findFirst();
    }

    private Optional<FlowElement> afterScope(FlowNode last) {
        ModelElementInstance scope = last.getParentElement();
        while (scope instanceof SubProcess story && story.triggeredByEvent()) {
            scope = scope.getParentElement();
        }
        return scope instanceof Process ? Optional.of(last) : leaving((FlowNode) scope);
    }

    /** Boundary events and event sub-processes that break off this activity or process and then get out unguarded. */
    private Stream<FlowElement> interruptions(ModelElementInstance scope) {
        return Stream.concat(paths.boundaries(scope).stream().filter(event -> event.cancelActivity()),
                paths.beside(scope).stream().flatMap(story -> paths.starts(story).stream()).filter(StartEvent::isInterrupting))
                .filter(out::containsKey).map(FlowElement.class::cast);
    }

    /** @return whether a branch comes unguarded to an end that ends all the others with it */
    private boolean terminates(FlowElement branch) {
        Set<FlowElement> seen = new HashSet<>();
        var ahead = new ArrayDeque<FlowElement>(List.of(branch));
        while (!ahead.isEmpty()) {
            FlowElement at = ahead.pop();
            if (!guard.test(at) && seen.add(at)) {
                if (at instanceof SequenceFlow flow) {
                    paths.target(flow).ifPresent(ahead::add);
                } else if (at instanceof FlowNode node) {
                    ahead.addAll(paths.leaving(node));
                    ahead.addAll(paths.boundaries(node));
                }
            }
        }
        return seen.stream().anyMatch(end -> out.containsKey(end) && Paths.definitions(end).anyMatch(TerminateEventDefinition.class::isInstance));
    }
}
