package nl.klachtkracht.process.guard.table;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.stereotype.Component;

/** A step that asks a table finds it: it is live, and it is asked as it is now, since a table does not come along with the diagram. */
@Component
final class AskedTablesAreThere implements Rule {

    private static final String NEWEST = "latest";

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Set<String> known = candidate.tables().stream().flatMap(table -> table.decisions().stream()).map(Decision::getId).collect(Collectors.toSet());
        return candidate.diagrams().stream().flatMap(diagram -> diagram.each(BusinessRuleTask.class).stream().filter(step -> step.getCamundaDecisionRef() != null)
                .flatMap(step -> Stream.concat(there(diagram, step, known), asItIsNow(diagram, step))));
    }

    private static Stream<Finding> there(Candidate.Diagram diagram, BusinessRuleTask step, Set<String> known) {
        return known.contains(step.getCamundaDecisionRef()) ? Stream.empty() : Stream.of(Finding.refusal(diagram.file(), step.getId(),
                "it asks a table “%s” that is not there, so every case would stop here".formatted(step.getCamundaDecisionRef()),
                "deploy the table together with the diagram, or name one that is live"));
    }

    private static Stream<Finding> asItIsNow(Candidate.Diagram diagram, BusinessRuleTask step) {
        String binding = step.getCamundaDecisionRefBinding();
        return binding == null || binding.equals(NEWEST) ? Stream.empty() : Stream.of(Finding.refusal(diagram.file(), step.getId(),
                "it asks one version of its table (%s), which later deployments of the diagram would not find".formatted(binding),
                "set the binding of the decision to \"latest\"; tables hold at once"));
    }
}
