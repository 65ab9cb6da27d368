package nl.klachtkracht.dossier;

import nl.klachtkracht.promise.Promises;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.roster.Colleague;
import nl.klachtkracht.roster.Team;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many of the promises that were due we kept, in all and by the department of whoever made them. */
@Service
@Transactional(readOnly = true)
public class PromiseScore {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final String NO_DEPARTMENT = "none";
    private final Promises promises;
    private final Team team;
    private final Clock clock;

    PromiseScore(Promises promises, Team team, Clock clock) {
        this.promises = promises;
        this.team = team;
        this.clock = clock;
    }

    /**
     * @param department a group of colleagues, "" for all together
     * @param due how many were due, without those that ended with their case
     * @param kept how many of them were kept in time
     * @param share kept / due to four decimals, null when none was due
     */
    public record Line(String department, long due, long kept, BigDecimal share) {

        private static Line of(String department, List<Promises.Score> scores) {
            long due = scores.stream().mapToLong(Promises.Score::getDue).sum();
            long kept = scores.stream().mapToLong(Promises.Score::getKept).sum();
            BigDecimal share = due == 0 ? null : BigDecimal.valueOf(kept).divide(BigDecimal.valueOf(due), 4, RoundingMode.HALF_UP);
            return new Line(department, due, kept, share);
        }
    }

    public record Kept(Instant from, Instant to, Line overall, List<Line> departments) {
    }

    /**
     * @param from null for thirty days before the end
     * @param to not included; null for now. What is due later is not counted yet
     */
    public Kept between(Instant from, Instant to) {
        Instant now = clock.instant();
        Instant end = to == null || to.isAfter(now) ? now : to;
        Instant begin = from == null ? end.minus(MONTH) : from;
        if (begin.isAfter(end)) {
            throw new Refused("from", "'from' lies after 'to' or in the future: promises are counted when they were due.");
        }
        List<Promises.Score> scores = promises.due(begin, end);
        List<Line> departments = scores.stream().collect(Collectors.groupingBy(score -> departmentOf(score.getMadeBy()), TreeMap::new, Collectors.toList()))
                .entrySet().stream().map(group -> Line.of(group.getKey(), group.getValue())).toList();
        return new Kept(begin, end, Line.of("", scores), departments);
    }

    private String departmentOf(String person) {
        return team.find(person).map(Colleague::groups).flatMap(groups -> groups.stream().sorted().findFirst()).orElse(NO_DEPARTMENT);
    }
}
