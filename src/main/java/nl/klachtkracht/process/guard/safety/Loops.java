package nl.klachtkracht.process.guard.safety;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Where a case could go round without anything that holds it. */
final class Loops {

    private final Map<String, Process> processes = new HashMap<>();
    private final Map<FlowNode, List<SequenceFlow>> onward = new LinkedHashMap<>();
    private final Map<FlowNode, List<FlowNode>> within = new HashMap<>();
    private final Map<FlowNode, Integer> joins = new HashMap<>();
    private final Map<ModelElementInstance, List<FlowNode>> starts = new HashMap<>();
    private final Set<FlowNode> holding = new HashSet<>();
    private final Set<FlowNode> passable = new HashSet<>();

    Loops(Collection<Candidate.Diagram> diagrams) {
        diagrams.stream().flatMap(diagram -> diagram.processes().stream()).forEach(process -> processes.put(process.getId(), process));
        diagrams.stream().flatMap(diagram -> diagram.each(FlowNode.class).stream()).forEach(this::learn);
        findPassable();
        onward.keySet().forEach(node -> within.put(node, within(node)));
    }

    /** @return each set of steps that a case could walk through again and again */
    List<Set<FlowNode>> all() {
        Map<FlowNode, Set<FlowNode>> reached = new LinkedHashMap<>();
        onward.keySet().forEach(node -> reached.put(node, reachedFrom(node)));
        Set<Set<FlowNode>> loops = new LinkedHashSet<>();
        reached.forEach((node, others) -> {
            if (others.contains(node)) {
                Set<FlowNode> loop = new LinkedHashSet<>(onward.keySet());
                loop.removeIf(other -> !others.contains(other) || !reached.get(other).contains(node));
                loops.add(loop);
            }
        });
        return List.copyOf(loops);
    }

    /** Whether elements of this name are steps, events or gateways, which a file has a limited number of. */
    static boolean isNode(String name) {
        return name.endsWith("Task") || name.endsWith("Event") || name.endsWith("Gateway")
                || name.equals("task") || name.equals("subProcess") || name.equals("callActivity");
    }

    private void learn(FlowNode node) {
        onward.put(node, List.copyOf(node.getOutgoing()));
        if (node instanceof ParallelGateway && node.getIncoming().size() > 1) {
            joins.put(node, node.getIncoming().size());
        }
        if (Waiting.holds(node)) {
            holding.add(node);
        }
        if (node instanceof StartEvent start && start.getEventDefinitions().isEmpty()) {
            starts.computeIfAbsent(node.getParentElement(), scope -> new ArrayList<>()).add(node);
        }
    }

    /** Grows until nothing is added: what can be walked to an end without being held. */
    private void findPassable() {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (FlowNode node : onward.keySet()) {
                if (!passable.contains(node) && !holding.contains(node) && lets(node) && goesOn(node)) {
                    grown = passable.add(node);
                }
            }
        }
    }

    /** Whether a case comes out of this step at once. */
    private boolean lets(FlowNode node) {
        return scope(node).map(scope -> starts.getOrDefault(scope, List.of()).stream().anyMatch(passable::contains)).orElse(!holding.contains(node));
    }

    private boolean goesOn(FlowNode node) {
        List<SequenceFlow> flows = onward.get(node);
        Predicate<SequenceFlow> passes = flow -> passable.contains(flow.getTarget());
        return Waiting.chooses(node) ? flows.stream().anyMatch(passes) : flows.stream().allMatch(passes);
    }

    private Optional<ModelElementInstance> scope(FlowNode node) {
        if (node instanceof CallActivity call) {
            return Optional.ofNullable(processes.get(call.getCalledElement()));
        }
        return node instanceof SubProcess ? Optional.of(node) : Optional.empty();
    }

    /** What begins at once when a case comes to this step, beside the flows that leave it. */
    private List<FlowNode> within(FlowNode node) {
        List<FlowNode> inside = scope(node).map(scope -> starts.getOrDefault(scope, List.of())).orElse(List.of());
        Stream<FlowNode> cutShort = Waiting.attachedTo(node).filter(event -> !Waiting.holds(event))
                .filter(event -> !Waiting.catches(event, ErrorEventDefinition.class) || inside.stream().anyMatch(this::endsInError)).map(FlowNode.class::cast);
        return Stream.concat(inside.stream(), cutShort).toList();
    }

    private boolean endsInError(FlowNode start) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (seen.add(node) && !holding.contains(node)) {
                onward.get(node).forEach(flow -> open.push(flow.getTarget()));
                scope(node).map(scope -> starts.getOrDefault(scope, List.of())).ifPresent(open::addAll);
            }
        }
        return seen.stream().anyMatch(node -> node instanceof EndEvent end && Waiting.catches(end, ErrorEventDefinition.class));
    }

    private Set<FlowNode> reachedFrom(FlowNode start) {
        Set<FlowNode> reached = new HashSet<>();
        Set<SequenceFlow> walked = new HashSet<>();
        Map<FlowNode, Integer> arrived = new HashMap<>();
        Deque<FlowNode> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            List<FlowNode> next = new ArrayList<>(within.get(node));
            if (!holding.contains(node) && lets(node)) {
                onward.get(node).stream().filter(walked::add).map(SequenceFlow::getTarget)
                        .filter(target -> arrived.merge(target, 1, Integer::sum) >= joins.getOrDefault(target, 1)).forEach(next::add);
            }
            next.stream().filter(reached::add).forEach(open::push);
        }
        return reached;
    }
}
