package nl.klachtkracht.process.guard.table;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.springframework.stereotype.Component;

/** A table that a diagram asks is there, and is asked as it is live: tables are deployed by themselves. */
@Component
final class TablesAreThere implements Rule {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Set<String> tables = candidate.tables().stream().flatMap(table -> table.decisions().stream()).map(decision -> decision.getId()).collect(Collectors.toSet());
        return candidate.diagrams().stream().flatMap(diagram -> diagram.each(BusinessRuleTask.class).stream().filter(task -> task.getCamundaDecisionRef() != null)
                .flatMap(task -> Stream.concat(
                        tables.contains(task.getCamundaDecisionRef()) ? Stream.empty() : Stream.of(Finding.refusal(diagram.file(), task.getId(),
                                "there is no table “%s”, so every case would stop here".formatted(task.getCamundaDecisionRef()), "name a table that is live or comes along")),
                        isLatest(task) ? Stream.empty() : Stream.of(Finding.refusal(diagram.file(), task.getId(),
                                "it asks for a table of another deployment than the one that is live, and would not find it", "set the binding of the decision to \"latest\"")))));
    }

    private static boolean isLatest(BusinessRuleTask task) {
        return task.getCamundaDecisionRefBinding() == null || task.getCamundaDecisionRefBinding().equals("latest");
    }
}
