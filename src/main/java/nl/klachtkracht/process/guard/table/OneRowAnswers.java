package nl.klachtkracht.process.guard.table;

import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.springframework.stereotype.Component;

import java.util.stream.Stream;

/** For every value in use one row of a table answers: no gap, and no two rows that say different things. */
@Component
final class OneRowAnswers implements Rule {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        if (!Tables.mayAnswerOtherwise(candidate)) {
            return Stream.empty();
        }
        Tables tables = Tables.of(candidate);
        ValuesInUse values = new ValuesInUse(candidate, tables);
        return tables.all().stream().filter(ReadTable::isPlain).flatMap(table -> new TriedTable(table, tables, values).findings());
    }
}
