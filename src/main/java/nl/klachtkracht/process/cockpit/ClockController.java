package nl.klachtkracht.process.cockpit;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.clock.ClockFilter;
import nl.klachtkracht.clock.ClockHolder;
import nl.klachtkracht.clock.ClockList;
import nl.klachtkracht.clock.ClockOrder;
import nl.klachtkracht.clock.RunningClock;
import nl.klachtkracht.clock.Urgency;
import nl.klachtkracht.dossier.Names;
import nl.klachtkracht.process.access.CaseSight;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.roster.Team;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clocks that run, for those who may know of their cases. */
@RestController
class ClockController {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = Integer.MAX_VALUE / PAGE - 1;
    private static final int NEXT = 10;
    private final ClockList clocks;
    private final Holders holders;
    private final Team team;
    private final CaseSight sight;
    private final Clock clock;

    ClockController(ClockList clocks, Holders holders, Team team, CaseSight sight, Clock clock) {
        this.clocks = clocks;
        this.holders = holders;
        this.team = team;
        this.sight = sight;
        this.clock = clock;
    }

    /** @param now by our clock, which the browser's need not agree with */
    record Clocks(Instant now, List<Running> clocks, int page, int pages, long total) {
    }

    record Running(long id, String kind, String reference, String subject, String startedBy, Instant startedAt, Instant dueAt, Instant limitAt,
            String responsible, String responsibleName, String state, String urgency, Instant brokenAt) {
    }

    /** @param next the clocks that break next */
    record Summary(Instant now, List<Count> kinds, List<Running> next) {
    }

    record Count(String kind, long running, long near, long overdue, long broken) {
    }

    record Choices(List<Holders.Named> people, List<Holders.Named> departments) {
    }

    @GetMapping("/api/v1/clocks")
    @Operation(summary = "Running deadlines of the cases you may know of, most urgent first",
            description = "state: running, overdue, broken (its limit passed), near (due within the hour), fine; kind; owner (who is responsible);"
                    + " department (a group: it or a member is responsible); reference (as Find reads it, or how it begins); within (due within so many hours);"
                    + " sort: due, limit, kind, holder, reference, with a minus for the other way round; page, counted from 0, of 50 clocks."
                    + " brokenAt: the limit, once it passed")
    Clocks clocks(@ParameterObject ClockQuery query, @RequestParam(defaultValue = "0") int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw new Refused("page", "Pages are counted from 0; there is no page %d.".formatted(page));
        }
        Instant now = clock.instant();
        Page<RunningClock> found = clocks.page(filter(query, now), query.order(), query.backwards(), PageRequest.of(page, PAGE));
        return new Clocks(now, running(found.getContent(), now), page, found.getTotalPages(), found.getTotalElements());
    }

    @GetMapping("/api/v1/clocks.csv")
    @Operation(summary = "The same as a file for a spreadsheet, all pages")
    void file(@ParameterObject ClockQuery query, HttpServletResponse answer) throws IOException {
        Instant now = clock.instant();
        ClockFilter filter = filter(query, now);
        ClockOrder order = query.order();
        ClockFile file = new ClockFile(holders.names(clocks.holders(filter)), new Names(team), now);
        answer.setContentType("text/csv");
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.setHeader("Content-Disposition", "attachment; filename=\"clocks.csv\"");
        Writer writer = answer.getWriter();
        writer.write(ClockFile.HEAD);
        clocks.each(filter, order, query.backwards(), running -> file.write(running, writer));
    }

    @GetMapping("/api/v1/clocks/summary")
    @Operation(summary = "How many clocks run, are near, overdue and broken, per kind, and the ten that break next")
    Summary summary() {
        Instant now = clock.instant();
        ClockFilter all = ClockFilter.all(sight.ofCurrentPerson(), now);
        List<Count> kinds = clocks.countByKind(all).stream()
                .map(count -> new Count(Code.of(count.kind()), count.running(), count.near(), count.overdue(), count.broken())).toList();
        return new Summary(now, kinds, running(clocks.breakNext(all, NEXT), now));
    }

    @GetMapping("/api/v1/clocks/holders")
    @Operation(summary = "The people and departments who hold a running clock")
    Choices holders() {
        List<ClockHolder> held = clocks.holders(ClockFilter.all(sight.ofCurrentPerson(), clock.instant()));
        return new Choices(holders.people(held), holders.departments(held));
    }

    private ClockFilter filter(ClockQuery query, Instant now) {
        Integer hours = query.hours();
        return new ClockFilter(sight.ofCurrentPerson(), now, query.urgencies(), query.kinds(), query.owner(),
                holders.membersAndItself(query.department()), query.reference(), hours == null ? null : now.plus(Duration.ofHours(hours)));
    }

    private List<Running> running(List<RunningClock> found, Instant now) {
        Map<ClockHolder, String> names = holders.names(found.stream().map(RunningClock::holder).toList());
        Names starters = new Names(team);
        return found.stream().map(running -> running(running, starters.withName(running.startedBy()),
                names.getOrDefault(running.holder(), running.responsible()), now)).toList();
    }

    private static Running running(RunningClock clock, String startedBy, String holder, Instant now) {
        Urgency urgency = clock.urgency(now);
        return new Running(clock.id(), Code.of(clock.kind()), clock.reference(), clock.subject(), startedBy, clock.startedAt(), clock.dueAt(),
                clock.limitAt(), clock.responsible(), holder, now.isAfter(clock.dueAt()) ? "overdue" : "running", Code.of(urgency),
                urgency == Urgency.BROKEN ? clock.limitAt() : null);
    }
}
