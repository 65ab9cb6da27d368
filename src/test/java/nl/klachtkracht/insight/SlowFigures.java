package nl.klachtkracht.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.klachtkracht.insight.Handling.Approval;
import nl.klachtkracht.insight.Handling.Approvals;
import nl.klachtkracht.insight.Handling.Counted;
import nl.klachtkracht.insight.Handling.Department;
import nl.klachtkracht.insight.Handling.Fastest;
import nl.klachtkracht.insight.Handling.Gap;
import nl.klachtkracht.insight.Handling.Gaps;
import nl.klachtkracht.insight.Handling.HandOvers;
import nl.klachtkracht.insight.Handling.Lost;
import nl.klachtkracht.insight.Handling.Promises;
import nl.klachtkracht.insight.Handling.Speed;
import nl.klachtkracht.insight.SeededCases.Case;
import nl.klachtkracht.insight.SeededCases.Contact;
import nl.klachtkracht.insight.SeededCases.Customer;
import nl.klachtkracht.insight.SeededCases.Decided;
import nl.klachtkracht.insight.SeededCases.HandedOver;
import nl.klachtkracht.insight.SeededCases.Obstacle;
import nl.klachtkracht.insight.SeededCases.Promised;
import nl.klachtkracht.insight.SeededCases.Question;
import nl.klachtkracht.insight.SeededCases.Window;

/** The same figures counted once more, slowly and in the plainest way, from what was made and not from what was stored. */
final class SlowFigures {

    private static final Map<String, String> DEPARTMENT_OF = Map.of("anna", "agent", "bram", "agent", "lea", "team-lead", "wim", "department-warehouse",
            "hanna", "department-warehouse-head", "somebody.who.left", "");

    private final List<Case> cases;
    private final Instant from;
    private final Instant to;
    private final Instant now;

    SlowFigures(List<Case> cases, Instant from, Instant to, Instant now) {
        this.cases = cases;
        this.from = from;
        this.to = to;
        this.now = now;
    }

    Handling all() {
        List<String> categories = ours().stream().filter(one -> isIn(one.closedAt())).map(Case::category).distinct().sorted().toList();
        return new Handling(from, to, speed(""), categories.stream().map(this::speed).toList(), approvals(), gaps(), promises(null), handOvers(), departments(), lost(), records());
    }

    private boolean isIn(Instant moment) {
        return moment != null && !moment.isBefore(from) && moment.isBefore(to);
    }

    private Instant end() {
        return to.isAfter(now) ? now : to;
    }

    private List<Case> ours() {
        return cases.stream().filter(one -> one.closedAt() != null && !one.state().equals("CLOSED_AT_SOURCE")).toList();
    }

    private Speed speed(String category) {
        List<Case> ended = ours().stream().filter(one -> isIn(one.closedAt()) && (category.isEmpty() || one.category().equals(category))).toList();
        long accepted = ended.stream().filter(SlowFigures::isAccepted).count();
        long reopened = ended.stream().filter(this::isReopened).count();
        return new Speed(category, spread(ended.stream().map(SlowFigures::leadTime).toList()), accepted, share(accepted, ended.size()), reopened, share(reopened, ended.size()),
                ended.stream().filter(one -> one.closedAt().plus(Duration.ofDays(30)).isAfter(now)).count());
    }

    private static long leadTime(Case one) {
        return one.closedAt().getEpochSecond() - one.registeredAt().getEpochSecond();
    }

    private static boolean isAccepted(Case one) {
        return one.state().equals("CLOSED_AS_ACCEPTED");
    }

    private boolean isReopened(Case closed) {
        if (closed.messages().stream().anyMatch(said -> isWithinThirtyDays(closed, said))) {
            return true;
        }
        for (Case again : cases) {
            boolean closedElsewhere = Set.of("closed", "solved").contains(Objects.toString(again.sourceStatus(), ""));
            if (again != closed && again.category().equals(closed.category()) && isWithinThirtyDays(closed, again.receivedAt())
                    && !Set.of("COMPLIMENT", "IDEA").contains(again.kind()) && !closedElsewhere && isSame(closed.customer(), again.customer())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithinThirtyDays(Case closed, Instant moment) {
        return moment.isAfter(closed.closedAt()) && !moment.isAfter(closed.closedAt().plus(Duration.ofDays(30)));
    }

    private static boolean isSame(Customer one, Customer other) {
        return !one.email().isEmpty() && one.email().equalsIgnoreCase(other.email())
                || !one.number().isEmpty() && one.number().equals(other.number())
                || !one.phone().isEmpty() && !other.phone().isEmpty() && lastNine(one.phone()).equals(lastNine(other.phone()));
    }

    private static String lastNine(String phone) {
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.substring(digits.length() - 9);
    }

    private Approvals approvals() {
        List<Decided> decided = cases.stream().flatMap(one -> one.decisions().stream()).filter(one -> isIn(one.decidedAt())).toList();
        List<Approval> bySource = Stream.of("MANDATE", "PERSON", "TABLE").filter(source -> decided.stream().anyMatch(one -> one.source().equals(source)))
                .map(source -> approval(source.toLowerCase(Locale.ROOT), decided.stream().filter(one -> one.source().equals(source)).toList())).toList();
        return new Approvals(approval("", decided.stream().filter(one -> !one.source().equals("MANDATE")).toList()), bySource);
    }

    private static Approval approval(String source, List<Decided> decided) {
        return new Approval(source, spread(decided.stream().map(one -> one.decidedAt().getEpochSecond() - one.requestedAt().getEpochSecond()).toList()),
                decided.stream().filter(Decided::late).count());
    }

    private Gaps gaps() {
        List<Gap> broken = new ArrayList<>();
        for (Case one : cases) {
            for (Contact contact : one.contacts()) {
                if (isIn(contact.brokenAt())) {
                    Instant until = contact.endedAt() == null ? now : contact.endedAt();
                    broken.add(new Gap(one.reference(), contact.startedAt(), contact.limitAt(), contact.endedAt(),
                            openSeconds(one.wished() == null ? one.window() : one.wished(), contact.startedAt(), until)));
                }
            }
        }
        broken.sort(Comparator.comparing(Gap::silence).reversed().thenComparing(Gap::reference));
        return new Gaps(spread(broken.stream().map(Gap::silence).toList()), broken.stream().limit(10).toList());
    }

    private static long openSeconds(Window window, Instant from, Instant until) {
        BitSet open = new BitSet();
        ZoneId zone = ZoneId.of(window.zone());
        LocalTime opens = LocalTime.parse(window.opens());
        LocalTime closes = LocalTime.parse(window.closes());
        LocalDate last = LocalDate.ofInstant(until, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone).minusDays(2); !day.isAfter(last); day = day.plusDays(1)) {
            DayOfWeek weekday = day.getDayOfWeek();
            if (List.of(window.days().split(",")).contains(weekday.name())) {
                long start = day.atTime(opens).atZone(zone).toEpochSecond();
                long stop = (closes.isAfter(opens) ? day : day.plusDays(1)).atTime(closes).atZone(zone).toEpochSecond();
                mark(open, start, stop, from.getEpochSecond(), until.getEpochSecond());
            }
        }
        return open.cardinality();
    }

    /** One bit for each second. */
    private static void mark(BitSet seconds, long start, long stop, long first, long last) {
        long begin = Math.max(start, first);
        long end = Math.min(stop, last);
        if (end > begin) {
            seconds.set((int) (begin - first), (int) (end - first));
        }
    }

    /** @param department null for all */
    private Promises promises(String department) {
        List<Promised> due = cases.stream().flatMap(one -> one.promises().stream()).filter(one -> !one.state().equals("ENDED"))
                .filter(one -> !one.due().isBefore(from) && one.due().isBefore(end()))
                .filter(one -> department == null || department.equals(DEPARTMENT_OF.get(one.madeBy()))).toList();
        long kept = due.stream().filter(one -> one.state().equals("KEPT") && !one.keptAt().isAfter(one.due())).count();
        return new Promises(due.size(), kept, share(kept, due.size()));
    }

    private HandOvers handOvers() {
        Map<String, Long> byCase = new TreeMap<>();
        Map<String, Long> byReason = new TreeMap<>();
        for (Case one : cases) {
            for (HandedOver made : one.handOvers()) {
                if (isIn(made.at())) {
                    byCase.merge(one.reference(), 1L, Long::sum);
                    byReason.merge(made.how().toLowerCase(Locale.ROOT).replace('_', '-'), 1L, Long::sum);
                }
            }
        }
        return new HandOvers(byCase.values().stream().mapToLong(Long::longValue).sum(), byCase.size(), byCase.values().stream().filter(times -> times > 1).count(),
                byReason.entrySet().stream().map(entry -> new Counted(entry.getKey(), entry.getValue())).toList());
    }

    private List<Lost> lost() {
        Map<List<String>, List<Long>> seconds = new HashMap<>();
        for (Case one : cases) {
            Map<List<String>, BitSet> stood = new HashMap<>();
            for (Obstacle obstacle : one.obstacles()) {
                if (obstacle.startedAt().isBefore(end()) && (obstacle.endedAt() == null || obstacle.endedAt().isAfter(from))) {
                    List<String> key = List.of(obstacle.holder(), obstacle.code().toLowerCase(Locale.ROOT));
                    mark(stood.computeIfAbsent(key, any -> new BitSet()), obstacle.startedAt().getEpochSecond(),
                            (obstacle.endedAt() == null ? end() : obstacle.endedAt()).getEpochSecond(), from.getEpochSecond(), end().getEpochSecond());
                }
            }
            stood.forEach((key, bits) -> seconds.computeIfAbsent(key, any -> new ArrayList<>()).add((long) bits.cardinality()));
        }
        return seconds.entrySet().stream().map(entry -> new Lost(entry.getKey().get(0), entry.getKey().get(1),
                        entry.getValue().stream().mapToLong(Long::longValue).sum(), entry.getValue().size()))
                .sorted(Comparator.comparing(Lost::lost).reversed().thenComparing(Lost::department).thenComparing(Lost::obstacle)).toList();
    }

    private List<Department> departments() {
        Set<String> names = new TreeSet<>();
        DEPARTMENT_OF.values().stream().filter(name -> promises(name).due() > 0).forEach(names::add);
        lost().forEach(waited -> names.add(waited.department()));
        List.of("department-billing", "department-warehouse").stream().filter(name -> !late(name).isEmpty()).forEach(names::add);
        Stream.of("department-billing", "department-warehouse", "team-lead", "").filter(name -> gapsBy(name) > 0).forEach(names::add);
        return names.stream().map(name -> new Department(name, promises(name),
                lost().stream().filter(waited -> waited.department().equals(name)).mapToLong(Lost::lost).sum(),
                late(name).size(), late(name).stream().mapToLong(Long::longValue).sum(), gapsBy(name))).toList();
    }

    private List<Long> late(String department) {
        List<Long> late = new ArrayList<>();
        for (Case one : cases) {
            for (Question asked : one.questions()) {
                if (asked.department().equals(department) && !asked.due().isBefore(from) && asked.due().isBefore(end())) {
                    long seconds = asked.lateSeconds() == null ? Duration.between(asked.due(), now).toSeconds() : asked.lateSeconds();
                    if (seconds > 0) {
                        late.add(seconds);
                    }
                }
            }
        }
        return late;
    }

    private long gapsBy(String holder) {
        long count = 0;
        for (Case one : cases) {
            for (Contact contact : one.contacts()) {
                Instant until = contact.endedAt() == null ? now : contact.endedAt();
                boolean stood = one.obstacles().stream().anyMatch(obstacle -> obstacle.holder().equals(holder) && obstacle.startedAt().isBefore(until)
                        && (obstacle.endedAt() == null || obstacle.endedAt().isAfter(contact.startedAt())));
                if (isIn(contact.brokenAt()) && stood) {
                    count++;
                }
            }
        }
        return count;
    }

    private List<Fastest> records() {
        Map<String, Fastest> best = new TreeMap<>();
        for (Case one : ours()) {
            if (isAccepted(one) && one.closedAt().isBefore(to) && !one.closedAt().plus(Duration.ofDays(30)).isAfter(now) && !isReopened(one) && isEveryPromiseKept(one)) {
                best.merge(one.category(), new Fastest(one.category(), one.reference(), one.closedAt(), leadTime(one)),
                        (known, other) -> Stream.of(known, other).min(Comparator.comparing(Fastest::time).thenComparing(Fastest::closedAt)).orElseThrow());
            }
        }
        return List.copyOf(best.values());
    }

    private static boolean isEveryPromiseKept(Case one) {
        Instant promised = one.agreed().isEmpty() ? one.targetAt() : one.agreed().get(one.agreed().size() - 1);
        return !one.closedAt().isAfter(promised)
                && one.promises().stream().allMatch(made -> made.state().equals("ENDED") || made.state().equals("KEPT") && !made.keptAt().isAfter(made.due()))
                && one.given().stream().allMatch(given -> given.doneAt() != null && !given.doneAt().isAfter(given.due()));
    }

    private static Spread spread(List<Long> times) {
        return new Spread(times.size(), atMost(times, 50), atMost(times, 90), times.stream().max(Comparator.naturalOrder()).orElse(null));
    }

    /** The shortest time that so many in a hundred did not exceed. */
    private static Long atMost(List<Long> times, int percent) {
        return times.stream().sorted().filter(time -> times.stream().filter(other -> other <= time).count() * 100 >= (long) percent * times.size()).findFirst().orElse(null);
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0 ? null : new BigDecimal(part).divide(new BigDecimal(whole), 4, RoundingMode.HALF_UP);
    }
}
