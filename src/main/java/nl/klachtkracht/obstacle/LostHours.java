package nl.klachtkracht.obstacle;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.klachtkracht.obstacle.CaseHours.Wait;
import nl.klachtkracht.refusal.Code;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers waited for, per department and kind of obstacle, and which departments answered late. */
@Service
@Transactional(readOnly = true)
public class LostHours {

    private final CaseObstacles obstacles;
    private final DepartmentQuestions questions;
    private final Clock clock;

    LostHours(CaseObstacles obstacles, DepartmentQuestions questions, Clock clock) {
        this.obstacles = obstacles;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * The clock time that cases waited for one department in one way. Within one case waits of the same department and kind that overlap
     * count once.
     *
     * @param department the group that held the obstacle, "" when nobody in the house did
     */
    public record Lost(String department, String code, long seconds, int cases) {
    }

    /**
     * Answers that were due and came late, or have not come yet.
     *
     * @param seconds past their due moments, together
     */
    public record Late(String department, int answers, long seconds) {
    }

    private record Key(String department, ObstacleCode code) {
    }

    /** The most lost first; what still stands counts up to now. */
    public List<Lost> between(Instant from, Instant until) {
        Instant end = notInTheFuture(from, until);
        if (!end.isAfter(from)) {
            return List.of();
        }
        Map<Key, Map<String, List<Wait>>> waits = obstacles.between(from, end).stream()
                .collect(Collectors.groupingBy(obstacle -> new Key(obstacle.holder(), obstacle.code()),
                        Collectors.groupingBy(CaseObstacle::reference,
                                Collectors.mapping(obstacle -> new Wait(obstacle.startedAt(), obstacle.endedAt()), Collectors.toList()))));
        return waits.entrySet().stream().map(entry -> lost(entry.getKey(), entry.getValue(), from, end))
                .sorted(Comparator.comparing(Lost::seconds).reversed().thenComparing(Lost::department).thenComparing(Lost::code)).toList();
    }

    private static Lost lost(Key key, Map<String, List<Wait>> cases, Instant from, Instant end) {
        long seconds = cases.values().stream().mapToLong(waits -> CaseHours.union(from, end, waits)).sum();
        return new Lost(key.department(), Code.of(key.code()), seconds, cases.size());
    }

    /** Of the questions that were due in this time. */
    public List<Late> lateBetween(Instant from, Instant until) {
        Instant now = clock.instant();
        Map<String, List<DepartmentQuestion>> late = questions.dueBetween(from, notInTheFuture(from, until)).stream()
                .filter(question -> question.lateSeconds(now) > 0)
                .collect(Collectors.groupingBy(DepartmentQuestion::workGroup));
        return late.entrySet().stream()
                .map(entry -> new Late(entry.getKey(), entry.getValue().size(), entry.getValue().stream().mapToLong(question -> question.lateSeconds(now)).sum()))
                .sorted(Comparator.comparing(Late::seconds).reversed().thenComparing(Late::department)).toList();
    }

    private Instant notInTheFuture(Instant from, Instant until) {
        Instant now = clock.instant();
        Instant end = until.isAfter(now) ? now : until;
        return end.isBefore(from) ? from : end;
    }
}
