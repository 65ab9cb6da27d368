package nl.klachtkracht.process.guard.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The values with which a table is tried.
 *
 * @param points each a value for everything that is asked, by name
 * @param isCut whether there are more combinations than can be tried; then the points are a sample, always the same one
 */
record Grid(List<Map<String, Object>> points, boolean isCut) {

    private static final int MOST_POINTS = 50_000;
    /** So that a deployment is judged within seconds, however large its tables. */
    private static final int MOST_ROWS_ASKED = 3_000_000;
    private static final int MOST_CONDITIONS = 60_000;
    private static final int FEWEST = 20;
    private static final int MOST_AMOUNTS = 150;
    private static final BigDecimal CENT = new BigDecimal("0.01");
    /** No complaint is about more. */
    static final BigDecimal LARGEST_AMOUNT = new BigDecimal("10000000.00");

    /** @param rows of the table that is tried */
    static Grid over(Map<String, List<Object>> values, int rows) {
        Random same = new Random(rows);
        int most = Math.max(FEWEST, MOST_CONDITIONS / Math.max(1, rows));
        Map<String, List<Object>> tried = new LinkedHashMap<>();
        values.forEach((name, all) -> tried.put(name, sample(all, most, same)));
        int mostPoints = Math.min(MOST_POINTS, Math.max(FEWEST, MOST_ROWS_ASKED / Math.max(1, rows)));
        double all = tried.values().stream().mapToDouble(List::size).reduce(1, (one, other) -> one * other);
        boolean few = all <= mostPoints;
        List<Map<String, Object>> points = new ArrayList<>();
        for (int number = 0; number < (few ? (int) all : mostPoints); number++) {
            points.add(few ? point(tried, number) : anyPoint(tried, same));
        }
        return new Grid(points, !few || !tried.equals(values));
    }

    private static Map<String, Object> point(Map<String, List<Object>> values, int number) {
        Map<String, Object> point = new LinkedHashMap<>();
        int rest = number;
        for (Map.Entry<String, List<Object>> one : values.entrySet()) {
            point.put(one.getKey(), one.getValue().get(rest % one.getValue().size()));
            rest /= one.getValue().size();
        }
        return point;
    }

    private static Map<String, Object> anyPoint(Map<String, List<Object>> values, Random same) {
        Map<String, Object> point = new LinkedHashMap<>();
        values.forEach((name, all) -> point.put(name, all.get(same.nextInt(all.size()))));
        return point;
    }

    private static <T> List<T> sample(Collection<T> all, int most, Random same) {
        List<T> kept = new ArrayList<>(all);
        if (kept.size() > most) {
            Collections.shuffle(kept, same);
            kept = kept.subList(0, most);
        }
        return kept;
    }

    /**
     * Every way in which what was granted, what is asked and both together may stand to the amounts a table mentions.
     *
     * @param limits all amounts the table mentions
     */
    static Grid ofAmounts(Collection<BigDecimal> limits) {
        SortedSet<BigDecimal> all = around(limits, CENT);
        all.add(CENT);
        all.add(LARGEST_AMOUNT);
        all.removeIf(amount -> amount.compareTo(LARGEST_AMOUNT) > 0);
        SortedSet<BigDecimal> amounts = new TreeSet<>(sample(all, MOST_AMOUNTS, new Random(all.size())));
        List<Map<String, Object>> points = new ArrayList<>();
        for (BigDecimal granted : amounts) {
            SortedSet<BigDecimal> asked = new TreeSet<>(amounts);
            amounts.forEach(together -> asked.add(together.subtract(granted)));
            asked.stream().filter(amount -> amount.compareTo(CENT) >= 0).forEach(amount -> {
                Map<String, Object> point = new LinkedHashMap<>();
                point.put("alreadyGranted", granted.setScale(2, RoundingMode.DOWN));
                point.put("requested", amount.setScale(2, RoundingMode.DOWN));
                points.add(point);
            });
        }
        return new Grid(points, amounts.size() < all.size());
    }

    /** @return each number and those right below and above it, and nothing; below nothing only where the numbers go there */
    static SortedSet<BigDecimal> around(Collection<BigDecimal> numbers, BigDecimal step) {
        SortedSet<BigDecimal> around = new TreeSet<>();
        around.add(BigDecimal.ZERO);
        numbers.forEach(number -> {
            around.add(number.subtract(step));
            around.add(number);
            around.add(number.add(step));
        });
        if (numbers.stream().noneMatch(number -> number.signum() < 0)) {
            around.removeIf(number -> number.signum() < 0);
        }
        return around;
    }

    /** "role team-lead, category billing" */
    static String words(Map<String, Object> point) {
        return point.entrySet().stream().map(one -> "%s %s".formatted(words(one.getKey()), said(one.getValue()))).collect(Collectors.joining(", "));
    }

    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static String said(Object value) {
        String text = value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
        return text.isEmpty() ? "(empty)" : text.contains(" ") ? "“" + text + "”" : text;
    }
}
