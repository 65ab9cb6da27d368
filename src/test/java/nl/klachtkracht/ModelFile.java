package nl.klachtkracht;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** One diagram in {@code bpmn/}, read as its file says it, with the questions the model tests ask. */
record ModelFile(String name, String text, BpmnModelInstance model) {

    private static final Path MODELS = Path.of("bpmn");

    static List<ModelFile> all() {
        try (Stream<Path> files = Files.list(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().map(ModelFile::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ModelFile of(String name) {
        return read(MODELS.resolve(name + ".bpmn"));
    }

    private static ModelFile read(Path file) {
        try {
            return new ModelFile(file.getFileName().toString().replace(".bpmn", ""), Files.readString(file),
                    Bpmn.readModelFromFile(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Process process() {
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            throw new AssertionError(name + ".bpmn tells " + processes.size() + " stories; one file tells one");
        }
        return processes.iterator().next();
    }

    <T extends FlowElement> Collection<T> each(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    FlowNode node(String id) {
        return model.getModelElementById(id);
    }

    /** Where a token can go that leaves this node, without passing a node that stops the walk; the stops themselves are not included. */
    static Set<FlowNode> reachable(FlowNode start, Predicate<FlowNode> stops) {
        Set<FlowNode> seen = new HashSet<>();
        var ahead = new ArrayDeque<>(next(start));
        while (!ahead.isEmpty()) {
            FlowNode node = ahead.pop();
            if (!stops.test(node) && seen.add(node)) {
                ahead.addAll(next(node));
            }
        }
        return seen;
    }

    static Set<String> endsWithoutAPerson(FlowNode start) {
        return reachable(start, UserTask.class::isInstance).stream()
                .filter(EndEvent.class::isInstance)
                .filter(end -> !(end.getParentElement() instanceof SubProcess))
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    private static List<FlowNode> next(FlowNode node) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
    }

    static boolean isTimer(FlowNode node) {
        return node instanceof BoundaryEvent && node.getId().startsWith("boundaryTimer_");
    }

    /** "Decide on compensation" becomes decideOnCompensation. */
    static String camelCase(String label) {
        String[] words = words(label);
        return words[0] + Arrays.stream(words).skip(1)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The words of a label, or of a camelCase or kebab-case name, in small letters. */
    static String[] words(String text) {
        return text.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("[^A-Za-z0-9]+", " ").trim().toLowerCase().split(" ");
    }

    static String kebabCase(String camelCase) {
        return String.join("-", words(camelCase));
    }

    @Override
    public String toString() {
        return name;
    }
}
