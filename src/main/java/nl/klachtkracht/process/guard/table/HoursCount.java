package nl.klachtkracht.process.guard.table;

import nl.klachtkracht.process.guard.Candidate;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Vocabulary;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Hours in tables are whole and count from one; a department is reminded before its answer is due, and then its head, then the director. */
@Component
final class HoursCount implements Rule {

    private static final String REMINDER = "remindAfterHours";
    private static final String ANSWER = "answerWithinHours";
    private static final String HEAD = "headAfterHours";
    private static final String DIRECTOR = "directorAfterHours";
    private static final List<String> DEPARTMENT_HOURS = List.of(REMINDER, ANSWER, HEAD, DIRECTOR);
    private static final List<String> DEPARTMENT_GROUPS = List.of("workGroup", "headGroup", "directorGroup");
    private static final BigDecimal A_YEAR = BigDecimal.valueOf(8760);
    private final Vocabulary vocabulary;

    HoursCount(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        if (!Tables.mayAnswerOtherwise(candidate)) {
            return Stream.empty();
        }
        Tables tables = Tables.of(candidate);
        ValuesInUse values = new ValuesInUse(candidate, tables);
        Set<String> groups = vocabulary.groups();
        return Stream.of(KnownTable.TARGET, KnownTable.DEPARTMENT).flatMap(known -> tables.plain(known).filter(table -> table.answersWith(known.outputs())).stream()
                .flatMap(table -> new TriedTable(table, tables, values).eachAnswer((row, point) -> look(known, table, row, point, groups))));
    }

    private static Optional<Finding> look(KnownTable known, ReadTable table, int row, Map<String, Object> point, Set<String> groups) {
        List<String> hours = known == KnownTable.DEPARTMENT ? DEPARTMENT_HOURS : known.outputs();
        Optional<Finding> noHours = hours.stream().filter(output -> table.amount(row, output, point).filter(HoursCount::isHours).isEmpty()).findFirst()
                .map(output -> refusal(table, row, "“%s” as %s is no whole number of hours from 1 to %s".formatted(
                        table.conclusions(output).get(row), output, A_YEAR), "write hours such as 8"));
        return known == KnownTable.DEPARTMENT ? noHours.or(() -> order(table, row, point)).or(() -> groups(table, row, point, groups)) : noHours;
    }

    private static boolean isHours(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(A_YEAR) <= 0 && number.stripTrailingZeros().scale() <= 0;
    }

    private static Optional<Finding> order(ReadTable table, int row, Map<String, Object> point) {
        BigDecimal reminder = table.amount(row, REMINDER, point).orElseThrow();
        BigDecimal answer = table.amount(row, ANSWER, point).orElseThrow();
        BigDecimal head = table.amount(row, HEAD, point).orElseThrow();
        BigDecimal director = table.amount(row, DIRECTOR, point).orElseThrow();
        if (reminder.compareTo(answer) >= 0) {
            return Optional.of(refusal(table, row, "the reminder after %s hours is not before the answer is due after %s".formatted(hours(reminder), hours(answer)),
                    "remind sooner"));
        }
        if (head.compareTo(director) > 0 || reminder.compareTo(head) > 0) {
            return Optional.of(refusal(table, row, "reminder after %s, head after %s and director after %s hours do not follow each other".formatted(
                    hours(reminder), hours(head), hours(director)), "put them in this order"));
        }
        return Optional.empty();
    }

    private static Optional<Finding> groups(ReadTable table, int row, Map<String, Object> point, Set<String> groups) {
        return DEPARTMENT_GROUPS.stream().map(output -> Objects.toString(table.output(row, output, point), ""))
                .filter(group -> !groups.contains(group)).findFirst()
                .map(group -> refusal(table, row, "nobody is in “%s”, because there is no such group, so nobody would see the question".formatted(group),
                        "write the id of a group as it stands in Admin, such as \"department-warehouse\""));
    }

    private static String hours(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Finding refusal(ReadTable table, int row, String reason, String remedy) {
        return Finding.refusal(table.file(), table.rowId(row), "in %s %s".formatted(ReadTable.rowName(row), reason), remedy);
    }
}
