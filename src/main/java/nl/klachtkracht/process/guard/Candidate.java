package nl.klachtkracht.process.guard;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.w3c.dom.Document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that would be live together after a deployment: what was sent, and the rest of the house as it is. One thread looks at it. */
public final class Candidate {

    private final List<Diagram> diagrams;
    private final List<Table> tables;
    private final List<Form> forms;
    private final Map<Class<?>, Object> found = new HashMap<>();

    Candidate(List<Diagram> diagrams, List<Table> tables, List<Form> forms) {
        this.diagrams = List.copyOf(diagrams);
        this.tables = List.copyOf(tables);
        this.forms = List.copyOf(forms);
    }

    /**
     * @param sent whether this file came with the deployment; the others are live already
     * @param xml the same file as plain XML, for what the model API does not know
     */
    public record Diagram(String file, boolean sent, BpmnModelInstance model, Document xml) {

        public Collection<Process> processes() {
            return model.getModelElementsByType(Process.class);
        }

        public <T extends FlowElement> Collection<T> each(Class<T> type) {
            return model.getModelElementsByType(type);
        }

        public Optional<FlowNode> node(String id) {
            return model.getModelElementById(id) instanceof FlowNode node ? Optional.of(node) : Optional.empty();
        }
    }

    /** @param sent whether this file came with the deployment */
    public record Table(String file, boolean sent, DmnModelInstance model, Document xml) {

        public Collection<Decision> decisions() {
            return model.getModelElementsByType(Decision.class);
        }
    }

    /** @param sent whether this file came with the deployment */
    public record Form(String file, boolean sent, JsonNode schema) {

        public String id() {
            return schema.path("id").asText();
        }
    }

    /** @return every diagram that could be read */
    public List<Diagram> diagrams() {
        return diagrams;
    }

    /** @return every file with decision tables that could be read */
    public List<Table> tables() {
        return tables;
    }

    /** @return every form that could be read */
    public List<Form> forms() {
        return forms;
    }

    /** @return names of the files that came with the deployment, separated by commas */
    String sent() {
        return Stream.of(diagrams.stream().filter(Diagram::sent).map(Diagram::file), tables.stream().filter(Table::sent).map(Table::file),
                forms.stream().filter(Form::sent).map(Form::file)).flatMap(files -> files).collect(Collectors.joining(", "));
    }

    /** @return what is found by looking through all of this; looked for once, however many rules ask */
    public <T> T once(Class<T> kind, Function<Candidate, T> look) {
        if (!found.containsKey(kind)) {
            found.put(kind, look.apply(this));
        }
        return kind.cast(found.get(kind));
    }

    /** @return the diagram that tells this process, if any does */
    public Optional<Diagram> diagramOf(String process) {
        return diagrams.stream().filter(diagram -> diagram.processes().stream().anyMatch(told -> told.getId().equals(process))).findFirst();
    }

    public Optional<Form> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }
}
