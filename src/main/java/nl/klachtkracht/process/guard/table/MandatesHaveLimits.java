package nl.klachtkracht.process.guard.table;

import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** No mandate without a limit: every row of the mandate table names an amount, and a budget for a month is an amount or empty. */
@Component
final class MandatesHaveLimits implements Rule {

    private static final String LIMIT = "limitPerComplaint";
    private static final String BUDGET = "monthlyBudget";

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        if (!Tables.mayAnswerOtherwise(candidate)) {
            return Stream.empty();
        }
        Tables tables = Tables.of(candidate);
        return tables.plain(KnownTable.MANDATE).filter(table -> table.answersWith(KnownTable.MANDATE.outputs())).stream()
                .flatMap(table -> new TriedTable(table, tables, new ValuesInUse(candidate, tables)).eachAnswer((row, values) -> look(table, row, values)));
    }

    /** @return the largest amount that any role may grant; empty when the table does not say */
    static Optional<BigDecimal> highest(Candidate candidate, Tables tables) {
        List<BigDecimal> limits = new ArrayList<>();
        tables.plain(KnownTable.MANDATE).filter(table -> table.answersWith(KnownTable.MANDATE.outputs())).stream()
                .flatMap(table -> new TriedTable(table, tables, new ValuesInUse(candidate, tables)).eachAnswer((row, values) -> {
                    table.amount(row, LIMIT, values).ifPresent(limits::add);
                    return Optional.empty();
                })).forEach(nothing -> { });
        return limits.stream().max(Comparator.naturalOrder());
    }

    private static Optional<Finding> look(ReadTable table, int row, Map<String, Object> values) {
        if (table.amount(row, LIMIT, values).isEmpty()) {
            return Optional.of(Finding.refusal(table.file(), table.rowId(row),
                    "%s gives a mandate without a limit: “%s” is no amount of 0 euro or more".formatted(ReadTable.rowName(row), table.conclusions(LIMIT).get(row)),
                    "write the limit as a number such as 150.00, or leave the row out if the role has no mandate"));
        }
        if (table.amount(row, LIMIT, values).filter(limit -> limit.compareTo(Grid.LARGEST_AMOUNT) > 0).isPresent()) {
            return Optional.of(Finding.refusal(table.file(), table.rowId(row), "%s gives a mandate that is as good as without a limit: “%s” is more than any complaint is about"
                    .formatted(ReadTable.rowName(row), table.conclusions(LIMIT).get(row)), "write the limit as an amount such as 150.00"));
        }
        if (!table.isEmpty(row, BUDGET, values) && table.amount(row, BUDGET, values).isEmpty()) {
            return Optional.of(Finding.refusal(table.file(), table.rowId(row),
                    "%s has a budget for a month that is no amount of 0 euro or more: “%s”".formatted(ReadTable.rowName(row), table.conclusions(BUDGET).get(row)),
                    "write it as a number such as 1000.00, or null when there is no budget"));
        }
        return Optional.empty();
    }
}
