package nl.klachtkracht.process.guard.table;

import nl.klachtkracht.compensation.Outcome;
import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.refusal.Code;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When nobody decided in time the table does: each row says what, up to which amount, and why in words that the customer may read. */
@Component
final class LapseAlwaysDecides implements Rule {

    private static final String OUTCOME = "outcome";
    private static final String TOTAL = "totalUpTo";
    private static final String REASON = "reason";

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        if (!Tables.mayAnswerOtherwise(candidate)) {
            return Stream.empty();
        }
        Tables tables = Tables.of(candidate);
        Optional<BigDecimal> highest = MandatesHaveLimits.highest(candidate, tables);
        return tables.plain(KnownTable.LAPSE).filter(table -> table.answersWith(KnownTable.LAPSE.outputs())).stream()
                .flatMap(table -> new TriedTable(table, tables, new ValuesInUse(candidate, tables)).eachAnswer((row, values) -> look(table, row, values).or(() -> aboveAnybody(table, row, values, highest))));
    }

    private static Optional<Finding> look(ReadTable table, int row, Map<String, Object> values) {
        String outcome = Objects.toString(table.output(row, OUTCOME, values), "");
        if (Arrays.stream(Outcome.values()).noneMatch(known -> Code.of(known).equals(outcome))) {
            return refusal(table, row, "decides “%s”, which is no decision".formatted(outcome), "write one of: " + Arrays.stream(Outcome.values())
                    .map(known -> "\"" + Code.of(known) + "\"").collect(Collectors.joining(", ")));
        }
        Optional<BigDecimal> total = table.amount(row, TOTAL, values);
        if (total.isEmpty()) {
            return refusal(table, row, "does not say as an amount of 0 euro or more what the complaint may get in all: “%s”".formatted(table.conclusions(TOTAL).get(row)),
                    "write a number such as 500.00, or alreadyGranted + requested");
        }
        if (!(table.output(row, REASON, values) instanceof String reason) || reason.isBlank()) {
            return refusal(table, row, "gives no reason, and the customer is told one", "write the reason in words that the customer may read");
        }
        if (outcome.equals(Code.of(Outcome.GRANTED)) && !values.isEmpty() && total.get().compareTo(together(values)) < 0) {
            return Optional.of(Finding.advice(table.file(), table.rowId(row), "%s says granted but pays only a part: for %s it stops at %s euro in all"
                    .formatted(ReadTable.rowName(row), Grid.words(values), total.get().setScale(2, RoundingMode.DOWN).toPlainString()), "say granted-in-part, or raise the amount"));
        }
        return Optional.empty();
    }

    /** The table stands in for a person, and so grants no more than any person may. */
    private static Optional<Finding> aboveAnybody(ReadTable table, int row, Map<String, Object> values, Optional<BigDecimal> highest) {
        return table.amount(row, TOTAL, values).filter(total -> !values.isEmpty() && total.compareTo((BigDecimal) values.get("alreadyGranted")) > 0)
                .filter(total -> highest.filter(most -> total.compareTo(most) > 0).isPresent())
                .flatMap(total -> refusal(table, row, "grants more than anybody may, %s euro in all for %s, and nobody looks at it".formatted(
                        total.setScale(2, RoundingMode.DOWN).toPlainString(), Grid.words(values)), "stop at an amount that a person may grant, %s at most".formatted(highest.get().toPlainString())));
    }

    private static BigDecimal together(Map<String, Object> values) {
        return ((BigDecimal) values.get("alreadyGranted")).add((BigDecimal) values.get("requested"));
    }

    private static Optional<Finding> refusal(ReadTable table, int row, String reason, String remedy) {
        return Optional.of(Finding.refusal(table.file(), table.rowId(row), ReadTable.rowName(row) + " " + reason, remedy));
    }
}
