package nl.klachtkracht.process.guard.safety;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** How many of one case are under way at once: forks, repetitions, calls and timers beside a task each make more of it. */
final class Crowds {

    /** What is repeated for each of a list counts as this many, as the list may be long. */
    private static final int MANY = 50;
    private final Map<String, Process> processes = new HashMap<>();
    private final List<FlowNode> nodes = new ArrayList<>();
    private final Map<FlowNode, List<BoundaryEvent>> beside = new HashMap<>();
    private final Map<FlowNode, Double> counted = new HashMap<>();

    Crowds(Collection<Candidate.Diagram> diagrams) {
        diagrams.forEach(diagram -> {
            diagram.processes().forEach(process -> processes.put(process.getId(), process));
            nodes.addAll(diagram.each(FlowNode.class));
            diagram.each(BoundaryEvent.class).forEach(event -> beside.computeIfAbsent(event.getAttachedTo(), any -> new ArrayList<>()).add(event));
        });
    }

    /** @return each step at which a case that comes round becomes more than one */
    Stream<FlowNode> growing() {
        return nodes.stream().filter(node -> node instanceof BoundaryEvent event && !event.cancelActivity() ? comesTo(event, event.getAttachedTo())
                : forks(node) && node.getOutgoing().stream().filter(flow -> comesTo(flow.getTarget(), node)).count() > 1);
    }

    /** @return how many steps one case takes at most from each start of a story, what comes round counted once */
    Map<StartEvent, Double> steps() {
        Map<StartEvent, Double> steps = new HashMap<>();
        nodes.stream().filter(node -> node instanceof StartEvent && node.getParentElement() instanceof Process)
                .forEach(start -> steps.put((StartEvent) start, steps(start)));
        return steps;
    }

    private double steps(FlowNode node) {
        if (!counted.containsKey(node)) {
            // What leads back here is on its way already and counts nothing more.
            counted.put(node, 0.0);
            counted.put(node, Math.min(Double.MAX_VALUE, count(node)));
        }
        return counted.get(node);
    }

    private double count(FlowNode node) {
        double after = forks(node) ? node.getOutgoing().stream().mapToDouble(flow -> steps(flow.getTarget())).sum()
                : node.getOutgoing().stream().mapToDouble(flow -> steps(flow.getTarget())).max().orElse(0);
        double joined = node instanceof ParallelGateway && node.getIncoming().size() > 1 ? after / node.getIncoming().size() : after;
        double inside = inside(node).mapToDouble(this::steps).sum();
        double timers = beside.getOrDefault(node, List.of()).stream().mapToDouble(this::steps).sum();
        return 1 + times(node) * (1 + inside) + timers + joined;
    }

    private Stream<FlowNode> inside(FlowNode node) {
        ModelElementInstance scope = node instanceof CallActivity call ? processes.get(call.getCalledElement()) : node instanceof SubProcess ? node : null;
        return scope == null ? Stream.empty() : scope.getChildElementsByType(StartEvent.class).stream().map(FlowNode.class::cast);
    }

    private static double times(FlowNode node) {
        if (!(node instanceof Activity activity && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics several)) {
            return 1;
        }
        String times = several.getLoopCardinality() == null ? "" : several.getLoopCardinality().getTextContent().strip();
        return times.matches("\\d{1,3}") ? Integer.parseInt(times) : MANY;
    }

    /** Every way is taken, or may be. */
    private static boolean forks(FlowNode node) {
        return node.getOutgoing().size() > 1 && !(node instanceof ExclusiveGateway) && !(node instanceof EventBasedGateway);
    }

    /** @return whether one branch by itself comes there in the same story, without a join at which it meets others */
    private boolean comesTo(FlowNode from, FlowNode goal) {
        Set<FlowNode> seen = new HashSet<>(List.of(from));
        Set<SequenceFlow> walked = new HashSet<>();
        Map<FlowNode, Integer> arrived = new HashMap<>(Map.of(from, 1));
        Deque<FlowNode> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (node.equals(goal)) {
                return true;
            }
            boolean waits = node instanceof ParallelGateway && arrived.getOrDefault(node, 0) < node.getIncoming().size();
            beside.getOrDefault(node, List.of()).stream().filter(seen::add).forEach(open::push);
            if (!waits) {
                node.getOutgoing().stream().filter(walked::add).map(SequenceFlow::getTarget).forEach(target -> {
                    arrived.merge(target, 1, Integer::sum);
                    if (seen.add(target) || target instanceof ParallelGateway) {
                        open.push(target);
                    }
                });
            }
        }
        return false;
    }
}
