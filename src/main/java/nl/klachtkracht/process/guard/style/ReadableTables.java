package nl.klachtkracht.process.guard.style;

import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.stereotype.Component;

import java.util.stream.Stream;

/** A table reads by itself: its columns are labelled, each row says why it is there, and a decision tells its version. */
@Component
final class ReadableTables implements Rule {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.tables().stream().filter(Candidate.Table::sent).flatMap(table -> Stream.of(columns(table), rows(table),
                table.decisions().stream().flatMap(decision -> versions(table, decision))).flatMap(findings -> findings));
    }

    private static Stream<Finding> columns(Candidate.Table table) {
        Stream<String> inputs = table.model().getModelElementsByType(Input.class).stream().filter(input -> isBlank(input.getLabel())).map(Input::getId);
        Stream<String> outputs = table.model().getModelElementsByType(Output.class).stream().filter(output -> isBlank(output.getLabel())).map(Output::getId);
        return Stream.concat(inputs, outputs).map(column -> Finding.advice(table.file(), column, "this column has no label", "say what it asks or answers"));
    }

    private static Stream<Finding> rows(Candidate.Table table) {
        return table.model().getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class).stream()
                .filter(row -> row.getDescription() == null || isBlank(row.getDescription().getTextContent()))
                .map(row -> Finding.advice(table.file(), row.getId(), "nobody can read why this row is there", "say it in the annotation at the end of the row"));
    }

    private static Stream<Finding> versions(Candidate.Table table, Decision decision) {
        Stream<Finding> version = isBlank(decision.getVersionTag())
                ? Stream.of(Finding.advice(table.file(), decision.getId(), "it has no version tag, so nobody can say which version decided", "write one such as 1.1.0"))
                : Stream.empty();
        Stream<Finding> history = isBlank(decision.getCamundaHistoryTimeToLiveString())
                ? Stream.of(Finding.advice(table.file(), decision.getId(), "it does not say how long its decisions are kept, so it will be two years", "write a time to live such as P730D"))
                : Stream.empty();
        return Stream.concat(version, history);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
