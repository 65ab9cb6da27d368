package nl.klachtkracht.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.klachtkracht.dossier.PromiseScore;
import nl.klachtkracht.insight.Handling.Department;
import nl.klachtkracht.insight.Handling.Lost;
import nl.klachtkracht.insight.Handling.Promises;
import nl.klachtkracht.insight.Handling.Speed;
import nl.klachtkracht.obstacle.LostHours;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads together how we handled what ended in a time. */
@Service
@Transactional(readOnly = true)
public class HandlingFigures {

    private static final String NO_DEPARTMENT = "none";
    private final EndedCases cases;
    private final Decisions decisions;
    private final Silences silences;
    private final PromiseScore promises;
    private final LostHours hours;
    private final Clock clock;

    HandlingFigures(EndedCases cases, Decisions decisions, Silences silences, PromiseScore promises, LostHours hours, Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.silences = silences;
        this.promises = promises;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * @param to not included; the records are those of all time up to it
     * @throws nl.klachtkracht.refusal.Refused when all of it lies ahead
     */
    public Handling between(Instant from, Instant to) {
        Instant now = clock.instant();
        List<Speed> speed = cases.speed(from, to, now);
        PromiseScore.Kept kept = promises.between(from, to);
        List<LostHours.Lost> lost = hours.between(from, to);
        return new Handling(from, to, speed.get(0), speed.subList(1, speed.size()), decisions.approvals(from, to), silences.between(from, to),
                promises(kept.overall()), decisions.handOvers(from, to),
                departments(kept.departments(), lost, hours.lateBetween(from, to), silences.byHolder(from, to, now)),
                lost.stream().map(waited -> new Lost(waited.department(), waited.code(), waited.seconds(), waited.cases())).toList(),
                cases.records(to, now));
    }

    private static List<Department> departments(List<PromiseScore.Line> promised, List<LostHours.Lost> lost, List<LostHours.Late> late, Map<String, Long> gaps) {
        Map<String, Promises> kept = promised.stream().collect(Collectors.toMap(line -> nameOf(line.department()), HandlingFigures::promises));
        Map<String, Long> waited = lost.stream().collect(Collectors.groupingBy(LostHours.Lost::department, Collectors.summingLong(LostHours.Lost::seconds)));
        Map<String, LostHours.Late> answers = late.stream().collect(Collectors.toMap(LostHours.Late::department, Function.identity()));
        TreeSet<String> departments = new TreeSet<>(kept.keySet());
        departments.addAll(waited.keySet());
        departments.addAll(answers.keySet());
        departments.addAll(gaps.keySet());
        LostHours.Late inTime = new LostHours.Late("", 0, 0);
        return departments.stream().map(department -> new Department(department, kept.getOrDefault(department, new Promises(0, 0, null)),
                waited.getOrDefault(department, 0L), answers.getOrDefault(department, inTime).answers(),
                answers.getOrDefault(department, inTime).seconds(), gaps.getOrDefault(department, 0L))).toList();
    }

    /** Whoever left the house belongs to no department, nor does what nobody in it holds up. */
    private static String nameOf(String department) {
        return department.equals(NO_DEPARTMENT) ? "" : department;
    }

    private static Promises promises(PromiseScore.Line line) {
        return new Promises(line.due(), line.kept(), line.share());
    }
}
