package nl.klachtkracht.process.guard.table;

import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables that the house asks are there, ask for what the house can give, and answer with the names the house listens to. */
@Component
final class HouseTablesStay implements Rule {

    private static final Set<HitPolicy> ONE_ANSWER = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY);

    private static final Set<String> KNOWN_NAMES = Arrays.stream(KnownTable.values()).flatMap(known -> known.given().stream()).collect(Collectors.toUnmodifiableSet());

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        Tables tables = Tables.of(candidate);
        return Stream.of(tables.unreadable(), Arrays.stream(KnownTable.values()).flatMap(known -> stays(known, tables, candidate)),
                tables.all().stream().flatMap(HouseTablesStay::plain)).flatMap(findings -> findings);
    }

    private static Stream<Finding> stays(KnownTable known, Tables tables, Candidate candidate) {
        return tables.find(known).map(table -> Stream.of(oneAnswer(table), inputs(known, table), outputs(known, table), asksFirst(known, table), cells(table)).flatMap(findings -> findings))
                .orElseGet(() -> tables.otherwise(known).map(file -> Finding.refusal(file, known.key(),
                                "it is no decision table any more, and the house notes which row answered", "make it a table with rows again"))
                        .or(() -> known.isAskedByTheHouse() && tables.unreadable().findAny().isEmpty() ? Optional.of(missing(known, candidate)) : Optional.empty()).stream());
    }

    /** Said of a table that was sent, since one of those took its place. */
    private static Finding missing(KnownTable known, Candidate candidate) {
        String file = candidate.tables().stream().filter(Candidate.Table::sent).map(Candidate.Table::file).findFirst()
                .orElse(known.key());
        return Finding.refusal(file, known.key(), "there is no table with this id any more, and the house asks it by this id, so %s".formatted(known.otherwise()),
                "give the table the id %s again".formatted(known.key()));
    }

    private static Stream<Finding> oneAnswer(ReadTable table) {
        return ONE_ANSWER.contains(table.policy()) ? Stream.empty() : Stream.of(Finding.refusal(table.file(), table.key(),
                "its hit policy %s may give several answers, and the house can act on one only".formatted(table.policy().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                "choose the hit policy Unique, or First when the order of the rows matters"));
    }

    private static Stream<Finding> inputs(KnownTable known, ReadTable table) {
        Set<String> asked = new HashSet<>();
        table.columns().forEach(column -> asked.addAll(FeelText.words(ReadTable.asked(column))));
        List<Finding> strange = table.columns().stream().flatMap(column -> FeelText.names(ReadTable.asked(column)).stream())
                .filter(name -> !known.given().contains(name)).distinct()
                .map(name -> Finding.refusal(table.file(), table.key(), "it asks for “%s”, which nobody gives it, so that column would always be empty".formatted(name),
                        "ask for one of these only: %s".formatted(String.join(", ", known.given())))).toList();
        Stream<Finding> gone = known.needed().stream().filter(name -> !asked.contains(name))
                .map(name -> Finding.refusal(table.file(), table.key(), "it no longer looks at “%s”, so everything would get the same answer".formatted(name),
                        "keep a column that asks for %s".formatted(name)));
        return Stream.concat(strange.stream(), gone);
    }

    /** What another table answers takes the place of what the house gives under the same name. */
    private static Stream<Finding> asksFirst(KnownTable known, ReadTable table) {
        return table.decision().getRequiredDecisions().stream().map(DmnDecision::getKey).filter(key -> !known.asksFirst().contains(key))
                .map(key -> Finding.refusal(table.file(), table.key(), "it asks the table “%s” first, whose answer could take the place of what the house knows".formatted(key),
                        "take the arrow between them away, and write what it says as rows of this table"));
    }

    /** What a column asks for is tried with every value; a name inside a cell is not. Passing it on as it is needs no trying. */
    private static Stream<Finding> cells(ReadTable table) {
        Set<String> asked = new HashSet<>();
        table.columns().forEach(column -> asked.addAll(FeelText.words(ReadTable.asked(column))));
        return table.cells().filter(cell -> !cell.getValue().matches("[A-Za-z_]\\w*")).flatMap(cell -> FeelText.names(cell.getValue()).stream()
                .filter(name -> KNOWN_NAMES.contains(name) && !asked.contains(name)).distinct()
                .map(name -> Finding.refusal(table.file(), cell.getKey(), "it looks at “%s” inside a cell, where nobody sees it and it cannot be tried".formatted(name),
                        "add a column that asks for %s".formatted(name))));
    }

    private static Stream<Finding> outputs(KnownTable known, ReadTable table) {
        return known.outputs().stream().filter(output -> !table.outputs().contains(output))
                .map(output -> Finding.refusal(table.file(), table.key(), "it no longer answers with “%s”, and the house listens for it".formatted(output),
                        "keep an output column with the name %s; its label is free".formatted(output)));
    }

    private static Stream<Finding> plain(ReadTable table) {
        return table.expressions().filter(found -> !ReadTable.speaksFeel(found.getValue()) || !FeelText.isPlain(ReadTable.text(found.getValue())))
                .collect(Collectors.groupingBy(Map.Entry::getKey)).keySet().stream().sorted()
                .map(element -> Finding.refusal(table.file(), element, "it computes more than comparing, adding and looking through a list that is written out,"
                        + " so nobody can try it before it is live", "write it as rows that compare, in FEEL"));
    }
}
