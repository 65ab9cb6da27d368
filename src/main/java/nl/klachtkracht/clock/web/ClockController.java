package nl.klachtkracht.clock.web;

import io.swagger.v3.oas.annotations.Operation;
import nl.klachtkracht.clock.CaseClock;
import nl.klachtkracht.clock.ClockKind;
import nl.klachtkracht.clock.ClockList;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Refused;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

@RestController
class ClockController {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = Integer.MAX_VALUE / PAGE - 1;
    private final ClockList clocks;
    private final Clock clock;

    ClockController(ClockList clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    private enum State { RUNNING, OVERDUE }

    record Clocks(List<Running> clocks, int page, int pages, long total) {
    }

    record Running(String kind, String reference, String subject, String startedBy, Instant startedAt, Instant dueAt, Instant limitAt,
            String responsible, String state, Instant brokenAt) {
    }

    @GetMapping("/api/v1/clocks")
    @Operation(summary = "Running deadlines, most urgent first",
            description = "state: running, overdue; kind; owner (who is responsible); page, counted from 0, of 50 clocks. brokenAt: the limit, once it passed")
    Clocks clocks(@RequestParam(defaultValue = "") List<String> state, @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") String owner, @RequestParam(defaultValue = "0") int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw new Refused("page", "Pages are counted from 0; there is no page %d.".formatted(page));
        }
        Instant now = clock.instant();
        Set<State> states = read(State.class, "state", state);
        Instant dueBefore = states.isEmpty() || states.contains(State.RUNNING) ? null : now;
        Page<CaseClock> found = clocks.mostUrgent(new ClockList.Filter(dueBefore, read(ClockKind.class, "kind", kind), owner), PageRequest.of(page, PAGE));
        return new Clocks(found.map(running -> running(running, now)).getContent(), page, found.getTotalPages(), found.getTotalElements());
    }

    private static <E extends Enum<E>> Set<E> read(Class<E> type, String field, List<String> codes) {
        return codes.stream().map(code -> Code.read(type, field, code)).collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private static Running running(CaseClock clock, Instant now) {
        return new Running(Code.of(clock.kind()), clock.reference(), clock.subject(), clock.startedBy(), clock.startedAt(), clock.dueAt(),
                clock.limitAt(), clock.responsible(), clock.isOverdue(now) ? "overdue" : "running", brokenAt(clock, now));
    }

    /** The limit as soon as it passed, also in the moment before the clock's own story or the sweep has noted it. */
    private static Instant brokenAt(CaseClock clock, Instant now) {
        return now.isBefore(clock.limitAt()) ? clock.brokenAt() : clock.limitAt();
    }
}
