package nl.klachtkracht.process.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Where a case can go in the diagrams of a candidate: along flows, into and out of sub-processes and called processes, over boundary
 * events, event sub-processes, links and signals. Read from where each flow says it starts and ends, as the engine does; every condition
 * may be true or false. What is repeated for each of several may be repeated for none, so it is never relied on.
 */
public final class Paths {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Map<ModelInstance, Candidate.Diagram> diagrams = new IdentityHashMap<>();
    private final Map<ModelElementInstance, List<SequenceFlow>> leaving = new HashMap<>();
    private final Map<ModelElementInstance, List<SequenceFlow>> entering = new HashMap<>();
    private final Map<ModelElementInstance, List<BoundaryEvent>> boundaries = new HashMap<>();
    private final Map<ModelElementInstance, List<StartEvent>> starts = new HashMap<>();
    private final Map<ModelElementInstance, List<SubProcess>> beside = new HashMap<>();
    private final Map<ModelElementInstance, List<FlowNode>> associated = new HashMap<>();
    private final Map<String, List<Process>> stories = new LinkedHashMap<>();
    private final List<CallActivity> calls = new ArrayList<>();
    private final Set<FlowElement> elements = new LinkedHashSet<>();
    private final Map<ModelElementInstance, Process> storyOf = new HashMap<>();
    private final Map<SequenceFlow, FlowNode> targets = new HashMap<>();
    private final List<FlowElement> roots;

    /** @return the paths of a candidate */
    public static Paths of(Candidate candidate) {
        return candidate.once(Paths.class, Paths::new);
    }

    private Paths(Candidate candidate) {
        Stream.concat(candidate.diagrams().stream().filter(Candidate.Diagram::sent), candidate.diagrams().stream().filter(live -> !live.sent()))
                .forEach(this::read);
        Set<String> called = calls.stream().map(CallActivity::getCalledElement).collect(Collectors.toSet());
        roots = stories().flatMap(story -> starts(story).stream().filter(start -> !called.contains(story.getId()) || !start.getEventDefinitions().isEmpty()))
                .map(FlowElement.class::cast).toList();
    }

    private void read(Candidate.Diagram diagram) {
        diagrams.put(diagram.model(), diagram);
        diagram.processes().forEach(story -> stories.computeIfAbsent(story.getId(), id -> new ArrayList<>()).add(story));
        elements.addAll(drawn(diagram, FlowElement.class).toList());
        calls.addAll(drawn(diagram, CallActivity.class).toList());
        for (SequenceFlow flow : drawn(diagram, SequenceFlow.class).toList()) {
            if (flow.getSource() != null && flow.getTarget() != null) {
                targets.put(flow, flow.getTarget());
                add(leaving, flow.getSource(), flow);
                add(entering, flow.getTarget(), flow);
            }
        }
        drawn(diagram, BoundaryEvent.class).forEach(event -> add(boundaries, event.getAttachedTo(), event));
        drawn(diagram, StartEvent.class).forEach(start -> add(starts, start.getParentElement(), start));
        drawn(diagram, SubProcess.class).filter(SubProcess::triggeredByEvent).forEach(story -> add(beside, story.getParentElement(), story));
        diagram.model().getModelElementsByType(Association.class).stream().filter(link -> link.getTarget() instanceof FlowNode)
                .forEach(link -> add(associated, link.getSource(), (FlowNode) link.getTarget()));
    }

    /** What stands in an extension or a text looks like part of the story, and the engine does not see it. */
    private static <T extends FlowElement> Stream<T> drawn(Candidate.Diagram diagram, Class<T> kind) {
        return diagram.each(kind).stream().filter(element -> element.getParentElement() instanceof Process || element.getParentElement() instanceof SubProcess);
    }

    /** @return every element of a kind, of what was sent first */
    public <T extends FlowElement> Stream<T> each(Class<T> kind) {
        return elements.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** @return the processes with this id; more than one when two files tell it */
    public List<Process> stories(String id) {
        return stories.getOrDefault(id, List.of());
    }

    public Stream<Process> stories() {
        return stories.values().stream().flatMap(List::stream);
    }

    public Process storyOf(ModelElementInstance element) {
        return storyOf.computeIfAbsent(element, Paths::enclosing);
    }

    private static Process enclosing(ModelElementInstance element) {
        ModelElementInstance scope = element;
        while (!(scope instanceof Process)) {
            scope = scope.getParentElement();
        }
        return (Process) scope;
    }

    public boolean isIn(FlowElement element, String story) {
        return story.equals(storyOf(element).getId());
    }

    /** @return name of the file in which an element stands */
    public String file(ModelElementInstance element) {
        return diagrams.get(element.getModelInstance()).file();
    }

    public List<SequenceFlow> leaving(FlowNode node) {
        return leaving.getOrDefault(node, List.of());
    }

    Optional<FlowNode> target(SequenceFlow flow) {
        return Optional.ofNullable(targets.get(flow));
    }

    public List<SequenceFlow> entering(FlowNode node) {
        return entering.getOrDefault(node, List.of());
    }

    public List<BoundaryEvent> boundaries(ModelElementInstance activity) {
        return boundaries.getOrDefault(activity, List.of());
    }

    /** @return the event sub-processes that stand in a process or sub-process */
    public List<SubProcess> beside(ModelElementInstance scope) {
        return beside.getOrDefault(scope, List.of());
    }

    public List<StartEvent> starts(ModelElementInstance scope) {
        return starts.getOrDefault(scope, List.of());
    }

    /** @return where a case can begin: every start of a process that no other calls, and each start by an event */
    public List<FlowElement> roots() {
        return roots;
    }

    /** @return the processes that a call names; none when the candidate has none of that name */
    public List<Process> called(CallActivity call) {
        return stories(call.getCalledElement());
    }

    /** The activity itself and all that encloses it, inside out, up to the process. */
    public Stream<ModelElementInstance> scopes(ModelElementInstance element) {
        return Stream.iterate(element, scope -> scope instanceof FlowElement, ModelElementInstance::getParentElement);
    }

    /** @return whether a token that comes here can rest: until a person, a moment, a message, another branch or a job moves it on */
    public boolean waits(FlowElement element) {
        return element instanceof FlowNode node && (isAsync(node) || element instanceof UserTask || element instanceof ReceiveTask
                || element instanceof EventBasedGateway || element instanceof IntermediateCatchEvent catching && link(catching).isEmpty()
                || element instanceof ServiceTask task && "external".equals(task.getCamundaType())
                || (element instanceof ParallelGateway || element instanceof InclusiveGateway) && entering(node).size() > 1
                || element instanceof CallActivity call && callWaits(call, new HashSet<>()));
    }

    /** Read from the file: the model API refuses to be asked this of gateways that wait for events. */
    public static boolean isAsync(FlowNode node) {
        return Stream.of("asyncBefore", "asyncAfter", "async").anyMatch(name -> Boolean.parseBoolean(node.getAttributeValueNs(CAMUNDA, name)));
    }

    private boolean callWaits(CallActivity call, Set<String> above) {
        return called(call).isEmpty() || above.add(call.getCalledElement()) && called(call).stream()
                .anyMatch(story -> each(FlowNode.class).filter(node -> storyOf(node).equals(story))
                        .anyMatch(node -> node instanceof CallActivity next ? callWaits(next, above) : waits(node)));
    }

    /** @return whether it is not repeated, for then it may be left out */
    public static boolean isSure(FlowElement element) {
        return !(element instanceof Activity activity) || activity.getLoopCharacteristics() == null;
    }

    /** @return name of the message that an event waits for */
    public static Optional<String> message(FlowElement element) {
        return element instanceof CatchEvent event ? event.getEventDefinitions().stream().filter(MessageEventDefinition.class::isInstance)
                .map(definition -> ((MessageEventDefinition) definition).getMessage()).filter(Objects::nonNull)
                .map(message -> message.getName()).filter(Objects::nonNull).findFirst() : Optional.empty();
    }

    /** @return all that can be come to from these without getting through a guard; boundary events of a guard are come to all the same */
    public Set<FlowElement> reach(Collection<? extends FlowElement> from, Predicate<FlowElement> guard) {
        Predicate<FlowElement> sure = sure(guard);
        return reached(walk(from, sure, join -> true, inside(from)), sure);
    }

    /** @return all that lies ahead of an element in its own process and in what that calls, up to what stops the look and without it */
    public Set<FlowElement> ahead(FlowElement from, Predicate<FlowElement> stop) {
        Set<FlowElement> seen = new LinkedHashSet<>();
        Deque<FlowElement> ahead = new ArrayDeque<>(onwards(from));
        while (!ahead.isEmpty()) {
            FlowElement at = ahead.poll();
            if (!stop.test(at) && seen.add(at)) {
                ahead.addAll(onwards(at));
            }
        }
        return seen;
    }

    private List<FlowElement> onwards(FlowElement element) {
        if (element instanceof SequenceFlow flow) {
            return target(flow).map(FlowElement.class::cast).stream().toList();
        }
        List<FlowElement> next = new ArrayList<>(boundaries(element));
        next.addAll(caught(element));
        if (element instanceof SubProcess story) {
            next.addAll(starts(story));
        } else if (element instanceof CallActivity call) {
            called(call).forEach(story -> next.addAll(starts(story)));
        }
        List<SequenceFlow> flows = element instanceof FlowNode node ? leaving(node) : List.of();
        next.addAll(flows.isEmpty() && link(element).isEmpty() ? afterScope(element.getParentElement(), Set.of()) : flows);
        return next;
    }

    /**
     * For each goal that can be come to past the guard, and past no other goal: where the way turns off, after which it no longer leads to the guard; the goal
     * itself when the guard is not on the way at all. A join waits for all its branches, so one of them through the guard is enough.
     */
    public Stream<FlowElement> waysAround(Collection<? extends FlowElement> from, Predicate<FlowElement> guard, Predicate<FlowElement> goal) {
        Predicate<FlowElement> sure = sure(guard);
        Set<FlowElement> unguarded = walk(Stream.concat(from.stream(), roots.stream()).toList(), sure, join -> true, inside(from)).keySet();
        Map<FlowElement, FlowElement> cameFrom = walk(from, sure.or(goal), join -> unguarded.containsAll(entering(join)), inside(from));
        return reached(cameFrom, sure).stream().filter(goal).map(end -> turnOff(way(cameFrom, Set.copyOf(from), end), sure, end)).distinct();
    }

    /** @return where a way turns off on which the process that holds these elements is over without getting through a guard */
    public Stream<FlowElement> endsWithout(Collection<? extends FlowElement> from, Predicate<FlowElement> guard) {
        return ends(from, guard, Endings.Reading.THROUGH);
    }

    /** @return where a way turns off on which the process is over before it comes to a guard */
    public Stream<FlowElement> endsBefore(Collection<? extends FlowElement> from, Predicate<FlowElement> guard) {
        return ends(from, guard, Endings.Reading.UP_TO);
    }

    /** @return where a way turns off that comes to rest, or to an end, before it comes to a guard */
    public Stream<FlowElement> restsWithout(Collection<? extends FlowElement> from, Predicate<FlowElement> guard) {
        return ends(from, guard, Endings.Reading.AT_ONCE);
    }

    private Stream<FlowElement> ends(Collection<? extends FlowElement> from, Predicate<FlowElement> guard, Endings.Reading reading) {
        Predicate<FlowElement> sure = sure(guard);
        Endings endings = new Endings(this, sure, reading);
        return from.stream().flatMap(element -> endings.way(element).map(way -> turnOff(way, sure, null)).stream()).distinct();
    }

    /** What was asked once is remembered, for a walk asks again and again. */
    private static Predicate<FlowElement> sure(Predicate<FlowElement> guard) {
        Map<FlowElement, Boolean> known = new HashMap<>();
        return element -> known.computeIfAbsent(element, asked -> guard.test(asked) && isSure(asked));
    }

    private static Set<FlowElement> reached(Map<FlowElement, FlowElement> cameFrom, Predicate<FlowElement> guard) {
        return cameFrom.keySet().stream().filter(guard.negate()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @return processes in which a walk begins in the middle, so that their end leads back to whoever called */
    private Set<Process> inside(Collection<? extends FlowElement> from) {
        return from.stream().filter(element -> !roots.contains(element)).map(this::storyOf).collect(Collectors.toSet());
    }

    private Map<FlowElement, FlowElement> walk(Collection<? extends FlowElement> from, Predicate<FlowElement> guard, Predicate<FlowNode> joins,
            Set<Process> inside) {
        Map<FlowElement, FlowElement> cameFrom = new LinkedHashMap<>();
        Deque<FlowElement> ahead = new ArrayDeque<>();
        Endings endings = new Endings(this, guard, Endings.Reading.THROUGH);
        from.forEach(start -> after(start, inside, endings).forEach(next -> enter(next, start, joins, cameFrom, ahead)));
        while (!ahead.isEmpty()) {
            FlowElement element = ahead.poll();
            List<? extends FlowElement> next = guard.test(element) ? boundaries(element) : after(element, inside, endings);
            next.forEach(to -> enter(to, element, joins, cameFrom, ahead));
        }
        return cameFrom;
    }

    private void enter(FlowElement to, FlowElement from, Predicate<FlowNode> joins, Map<FlowElement, FlowElement> cameFrom, Deque<FlowElement> ahead) {
        boolean held = to instanceof ParallelGateway join && entering(join).size() > 1 && !joins.test(join);
        if (!held && cameFrom.putIfAbsent(to, from) == null) {
            ahead.add(to);
        }
    }

    /** @param inside processes in which the walk began, so that their end leads back to whoever called */
    private List<FlowElement> after(FlowElement element, Set<Process> inside, Endings endings) {
        if (element instanceof SequenceFlow flow) {
            return target(flow).map(FlowElement.class::cast).stream().toList();
        }
        List<FlowElement> next = new ArrayList<>(boundaries(element));
        beside(element.getParentElement()).forEach(story -> next.addAll(starts(story)));
        next.addAll(associated.getOrDefault(element, List.of()));
        next.addAll(caught(element));
        boolean passes = true;
        if (element instanceof SubProcess story) {
            next.addAll(starts(story));
            beside(story).forEach(event -> next.addAll(starts(event)));
            passes = !isSure(story) || starts(story).isEmpty();
        } else if (element instanceof CallActivity call) {
            called(call).forEach(story -> next.addAll(starts(story)));
            passes = endings.passes(call);
        }
        if (passes) {
            next.addAll(element instanceof FlowNode node ? leaving(node) : List.of());
            if (element instanceof FlowNode node && leaving(node).isEmpty() && link(node).isEmpty()) {
                next.addAll(afterScope(element.getParentElement(), inside));
            }
        }
        return next;
    }

    private List<FlowElement> afterScope(ModelElementInstance scope, Set<Process> inside) {
        if (scope instanceof SubProcess story) {
            return story.triggeredByEvent() || leaving(story).isEmpty() ? afterScope(story.getParentElement(), inside) : List.copyOf(leaving(story));
        }
        if (!(scope instanceof Process process) || !inside.contains(process)) {
            return List.of();
        }
        List<FlowElement> next = new ArrayList<>();
        for (CallActivity caller : callers(process)) {
            boolean isNew = inside.add(storyOf(caller));
            next.addAll(leaving(caller));
            if (leaving(caller).isEmpty() && isNew) {
                next.addAll(afterScope(caller.getParentElement(), inside));
            }
        }
        return next;
    }

    /** @return the calls that name this process */
    public List<CallActivity> callers(Process story) {
        return calls.stream().filter(call -> story.getId().equals(call.getCalledElement())).toList();
    }

    /** Where a thrown link or signal is caught. */
    List<FlowElement> caught(FlowElement element) {
        if (!(element instanceof ThrowEvent)) {
            return List.of();
        }
        Optional<String> link = link(element);
        Optional<String> signal = signal(element);
        return each(FlowElement.class).filter(CatchEvent.class::isInstance)
                .filter(event -> link.isPresent() && link.equals(link(event)) && event.getParentElement().equals(element.getParentElement())
                        || signal.isPresent() && signal.equals(signal(event)))
                .toList();
    }

    static Optional<String> link(FlowElement element) {
        return definitions(element).filter(LinkEventDefinition.class::isInstance).map(link -> ((LinkEventDefinition) link).getName()).findFirst();
    }

    private static Optional<String> signal(FlowElement element) {
        return definitions(element).filter(SignalEventDefinition.class::isInstance).map(definition -> ((SignalEventDefinition) definition).getSignal())
                .filter(Objects::nonNull).map(signal -> String.valueOf(signal.getName())).findFirst();
    }

    /** @return what an event waits for or does */
    public static Stream<EventDefinition> definitions(FlowElement element) {
        return element instanceof Event ? element.getChildElementsByType(EventDefinition.class).stream() : Stream.empty();
    }

    private static List<FlowElement> way(Map<FlowElement, FlowElement> cameFrom, Set<FlowElement> from, FlowElement end) {
        var way = new ArrayDeque<FlowElement>(List.of(end));
        while (!from.contains(way.getFirst()) || way.size() == 1) {
            way.addFirst(cameFrom.get(way.getFirst()));
        }
        return List.copyOf(way);
    }

    /**
     * The step after the last one from which the guard could still be come to; when there is none, the last flow of what was sent.
     *
     * @param goal what is not walked over to find the guard again; null for none
     */
    private FlowElement turnOff(List<FlowElement> way, Predicate<FlowElement> guard, FlowElement goal) {
        int last = way.size() - 1;
        for (int at = goal == null ? last : last - 1; at >= 0; at--) {
            if (guard.test(way.get(at)) || ahead(way.get(at), step -> step.equals(goal)).stream().anyMatch(guard)) {
                return way.get(Math.min(at + 1, last));
            }
        }
        FlowElement drawn = way.stream().filter(step -> step instanceof SequenceFlow && step.getParentElement() instanceof Process)
                .filter(step -> diagrams.get(step.getModelInstance()).sent()).reduce((first, later) -> later).orElse(goal);
        return goal == null ? way.get(0) : drawn;
    }

    private static <K, V> void add(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }
}
