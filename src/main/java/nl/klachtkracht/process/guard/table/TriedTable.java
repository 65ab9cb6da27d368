package nl.klachtkracht.process.guard.table;

import nl.klachtkracht.process.guard.Finding;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.model.dmn.HitPolicy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One table, tried with every value in use. */
final class TriedTable {

    private static final int MOST_EXAMPLES = 3;
    private static final int MOST_ANSWERS = 2_000;
    private static final Set<String> WHOLE_NUMBERS = Set.of("integer", "long");
    private static final Set<String> NUMBERS = Set.of("integer", "long", "double");
    private static final Set<String> UNTRIED = Set.of("date", "time", "dateTime");
    private final ReadTable table;
    private final Tables tables;
    private final ValuesInUse values;
    private final Optional<KnownTable> known;
    private final List<Map<String, Object>> gaps = new ArrayList<>();
    private final Map<List<Integer>, Map<String, Object>> overlaps = new LinkedHashMap<>();
    private final Set<Integer> reached = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    TriedTable(ReadTable table, Tables tables, ValuesInUse values) {
        this.table = table;
        this.tables = tables;
        this.values = values;
        this.known = KnownTable.of(table.key());
    }

    Stream<Finding> findings() {
        if (table.columns().stream().anyMatch(this::asksForWhatNobodyGives)) {
            return Stream.empty();
        }
        Optional<Grid> grid = grid();
        if (grid.isEmpty()) {
            return Stream.of(Finding.advice(table.file(), table.key(), "a table that asks for moments cannot be tried before it is live",
                    "check by hand that one row answers for every moment"));
        }
        try {
            grid.get().points().forEach(this::tryWith);
        } catch (ReadTable.Unanswerable broken) {
            return Stream.of(broken.finding(table));
        }
        tellGaps();
        tellOverlaps();
        tellUnreached(grid.get());
        if (grid.get().isCut()) {
            findings.add(Finding.advice(table.file(), table.key(), "there are too many combinations to try them all; %,d were tried"
                    .formatted(grid.get().points().size()), "split the table if you want to be sure that there is no gap"));
        }
        return findings.stream();
    }

    /**
     * Looks at what each row answers, for values for which it does; for none in particular when it never does.
     *
     * @param look gets the row, from 0, and the values
     */
    Stream<Finding> eachAnswer(BiFunction<Integer, Map<String, Object>, Optional<Finding>> look) {
        Map<Integer, List<Map<String, Object>>> answered = new TreeMap<>();
        IntStream.range(0, table.rows()).forEach(row -> answered.put(row, new ArrayList<>()));
        try {
            grid().ifPresent(grid -> grid.points().forEach(point -> table.rowsFor(point).stream().map(answered::get)
                    .filter(points -> points.size() < MOST_ANSWERS).forEach(points -> points.add(point))));
        } catch (ReadTable.Unanswerable broken) {
            // The conditions are judged by OneRowAnswers; here it is about what the rows say.
            answered.values().forEach(List::clear);
        }
        return answered.entrySet().stream().flatMap(row -> (row.getValue().isEmpty() ? List.of(Map.<String, Object>of()) : row.getValue()).stream()
                .map(point -> safely(() -> look.apply(row.getKey(), point))).flatMap(Optional::stream).limit(1));
    }

    private Optional<Finding> safely(Supplier<Optional<Finding>> look) {
        try {
            return look.get();
        } catch (ReadTable.Unanswerable broken) {
            return Optional.of(broken.finding(table));
        }
    }

    private boolean asksForWhatNobodyGives(DmnDecisionTableInputImpl column) {
        return known.isPresent() && !known.get().given().containsAll(FeelText.names(ReadTable.asked(column)));
    }

    /** @return empty when the table asks for something of which no values can be thought up */
    private Optional<Grid> grid() {
        if (known.filter(KnownTable.LAPSE::equals).isPresent()) {
            List<BigDecimal> mentioned = amounts(0, table.columns().size());
            table.cells().forEach(cell -> mentioned.addAll(FeelText.numbers(cell.getValue())));
            return Optional.of(Grid.ofAmounts(mentioned));
        }
        Map<String, List<Object>> asked = new LinkedHashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            DmnDecisionTableInputImpl input = table.columns().get(column);
            if (known.isEmpty() && UNTRIED.contains(ReadTable.type(input.getExpression()))) {
                return Optional.empty();
            }
            if (known.isPresent()) {
                known.get().given().stream().filter(FeelText.words(ReadTable.asked(input))::contains)
                        .forEach(name -> asked.computeIfAbsent(name, unseen -> values.of(known.get(), unseen)));
            } else {
                String text = ReadTable.asked(input);
                asked.put(text.matches("[A-Za-z_]\\w*") ? text : input.getId(), ownValues(column));
            }
        }
        return Optional.of(Grid.over(asked, table.rows()));
    }

    private List<BigDecimal> amounts(int from, int to) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (int column = from; column < to; column++) {
            table.conditions(column).forEach(text -> amounts.addAll(FeelText.numbers(text)));
            amounts.addAll(FeelText.numbers(ReadTable.asked(table.columns().get(column))));
        }
        return amounts;
    }

    /** Values for a column of a table that only models ask: those it mentions, and something it does not mention. */
    private List<Object> ownValues(int column) {
        DmnDecisionTableInputImpl input = table.columns().get(column);
        String type = ReadTable.type(input.getExpression());
        if (type.equals("boolean")) {
            return List.of(true, false);
        }
        if (NUMBERS.contains(type)) {
            return List.copyOf(Grid.around(amounts(column, column + 1), WHOLE_NUMBERS.contains(type) ? BigDecimal.ONE : new BigDecimal("0.01")));
        }
        Set<String> listed = tables.listed(input.getId());
        if (listed.isEmpty()) {
            listed = new TreeSet<>(tables.textsAnswered(ReadTable.asked(input)).toList());
        }
        Set<Object> own = new LinkedHashSet<>(listed);
        if (listed.isEmpty()) {
            own.add(ValuesInUse.OTHER_WORDS);
        }
        table.conditions(column).forEach(text -> own.addAll(FeelText.texts(text)));
        return List.copyOf(own);
    }

    private void tryWith(Map<String, Object> point) {
        List<Integer> answering = table.rowsFor(point);
        if (answering.isEmpty()) {
            gaps.add(point);
        } else if (table.policy() == HitPolicy.FIRST) {
            reached.add(answering.get(0));
        } else {
            reached.addAll(answering);
        }
        for (int one = 0; one < answering.size(); one++) {
            for (int other = one + 1; other < answering.size(); other++) {
                if (contradict(answering.get(one), answering.get(other), point)) {
                    overlaps.putIfAbsent(List.of(answering.get(one), answering.get(other)), point);
                }
            }
        }
    }

    private boolean contradict(int one, int other, Map<String, Object> point) {
        return switch (table.policy()) {
            case UNIQUE -> true;
            case ANY -> table.outputs().stream()
                    .anyMatch(output -> !Objects.equals(table.output(one, output, point), table.output(other, output, point)));
            default -> false;
        };
    }

    private void tellGaps() {
        List<Map<String, Object>> open = known.filter(KnownTable.MANDATE::equals).isPresent() ? gaps.stream().filter(this::hasARole).toList() : gaps;
        if (open.isEmpty() || known.isEmpty() && !Set.of(HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST).contains(table.policy())) {
            return;
        }
        String more = open.size() > MOST_EXAMPLES ? " (and %,d more)".formatted(open.size() - MOST_EXAMPLES) : "";
        String examples = Stream.of(0, open.size() / 2, open.size() - 1).distinct().map(open::get).map(Grid::words).collect(Collectors.joining("; for "));
        String reason = "for %s%s no row answers%s".formatted(examples, more, known.map(table -> ", so " + table.otherwise()).orElse(""));
        String remedy = "add a row for it, or widen a row";
        findings.add(known.isPresent() || table.policy() != HitPolicy.FIRST ? Finding.refusal(table.file(), table.key(), reason, remedy)
                : Finding.advice(table.file(), table.key(), reason, remedy));
    }

    /** A role without any row has no mandate, and that is a decision; one with rows needs an answer always. */
    private boolean hasARole(Map<String, Object> point) {
        for (int column = 0; column < table.columns().size(); column++) {
            if (ReadTable.asked(table.columns().get(column)).equals("role")) {
                int roles = column;
                return IntStream.range(0, table.rows()).anyMatch(row -> table.holds(row, roles, point.get("role"), point));
            }
        }
        return true;
    }

    private void tellOverlaps() {
        overlaps.forEach((rows, point) -> findings.add(Finding.refusal(table.file(), table.rowId(rows.get(1)),
                "rows %d and %d both answer for %s, so the table would fail and give no answer at all"
                        .formatted(rows.get(0) + 1, rows.get(1) + 1, Grid.words(point)),
                "narrow one of them, or choose the hit policy First and put the row that goes before on top")));
    }

    private void tellUnreached(Grid grid) {
        if (grid.isCut()) {
            return;
        }
        for (int row = 0; row < table.rows(); row++) {
            if (!reached.contains(row)) {
                findings.add(Finding.advice(table.file(), table.rowId(row), ReadTable.rowName(row)
                        + " never answers: a row above it goes before, or nothing in use has its values", "check its values, or leave it out"));
            }
        }
    }
}
