package nl.klachtkracht.process.guard.safety;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** A story, a table and a form are told in one file each: two of one name, and nobody knows which of them is live. */
@Component
final class OneNameOneStory implements Rule {

    private record Told(String kind, String id, String file, boolean sent) {
    }

    @Override
    public Silences silences() {
        return Silences.EVERYTHING;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        List<Told> told = told(candidate).toList();
        Map<String, List<Told>> byName = told.stream().collect(Collectors.groupingBy(name -> name.kind() + " " + name.id()));
        return Stream.of(
                told.stream().filter(Told::sent).flatMap(name -> twice(name, byName.get(name.kind() + " " + name.id()))),
                told.stream().filter(Told::sent).filter(name -> byName.get(name.kind() + " " + name.id()).size() == 1).flatMap(name -> elsewhere(name, candidate)),
                candidate.diagrams().stream().filter(Candidate.Diagram::sent).flatMap(OneNameOneStory::asleep),
                candidate.forms().stream().filter(form -> form.sent() && form.id().isBlank())
                        .map(form -> Finding.refusal(form.file(), form.file(), "has no id, so no task would find it", "give it one in Camunda Modeler")))
                .flatMap(findings -> findings);
    }

    private static Stream<Told> told(Candidate candidate) {
        return Stream.of(
                candidate.diagrams().stream().flatMap(diagram -> diagram.processes().stream()
                        .map(process -> new Told("process", process.getId(), diagram.file(), diagram.sent()))),
                candidate.tables().stream().flatMap(table -> table.decisions().stream()
                        .map(decision -> new Told("table", decision.getId(), table.file(), table.sent()))),
                candidate.tables().stream().map(table -> new Told("group of tables", table.model().getDefinitions().getId(), table.file(), table.sent())),
                candidate.forms().stream().map(form -> new Told("form", form.id(), form.file(), form.sent()))).flatMap(names -> names);
    }

    private static Stream<Finding> twice(Told name, List<Told> same) {
        return same.stream().map(Told::file).filter(file -> !file.equals(name.file())).distinct()
                .map(file -> Finding.refusal(name.file(), name.id(), "the %s '%s' is told in '%s' as well, and cases would go by whichever came last"
                        .formatted(name.kind(), name.id(), file), "deploy it under the name '%s', or give it another id".formatted(file)));
    }

    /** Two files that swap their stories have every name once. */
    private static Stream<Finding> elsewhere(Told name, Candidate candidate) {
        String own = name.id().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT) + ".bpmn";
        boolean taken = candidate.diagrams().stream().anyMatch(diagram -> diagram.file().equals(own));
        return name.kind().equals("process") && taken && !own.equals(name.file())
                ? Stream.of(Finding.refusal(name.file(), name.id(), "this process belongs in '%s', which tells another one".formatted(own),
                        "deploy each process in the file of its name"))
                : Stream.empty();
    }

    private static Stream<Finding> asleep(Candidate.Diagram diagram) {
        return diagram.processes().stream().filter(process -> !process.isExecutable()).map(Process::getId)
                .map(id -> Finding.refusal(diagram.file(), id, "is not executable, so it would never run", "tick 'Executable' in Camunda Modeler, or leave the file out"));
    }
}
