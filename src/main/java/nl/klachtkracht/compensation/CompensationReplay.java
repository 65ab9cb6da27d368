package nl.klachtkracht.compensation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plays the requests of the past again with other tables. It reads the record and changes nothing. */
@Service
@Transactional(readOnly = true)
public class CompensationReplay {

    private final CompensationRequests requests;
    private final CompensationDecisions decisions;
    private final ApprovalSteps steps;
    private final BudgetReservations reservations;

    CompensationReplay(CompensationRequests requests, CompensationDecisions decisions, ApprovalSteps steps, BudgetReservations reservations) {
        this.requests = requests;
        this.decisions = decisions;
        this.steps = steps;
        this.reservations = reservations;
    }

    /**
     * @param requests all that were looked at, oldest first
     * @param releasedUnknown how many of them were taken back at a moment that is not on record
     */
    public record Replayed(ReplayFigures before, ReplayFigures after, List<ReplayedRequest> requests, long releasedUnknown) {

        /** Those that would have come out otherwise. */
        public List<ReplayedRequest> differing() {
            return requests.stream().filter(ReplayedRequest::differs).toList();
        }
    }

    /** @return how many requests were made from one moment up to another */
    public long count(Instant from, Instant to) {
        return requests.countBetween(from, to);
    }

    /**
     * As if these tables had gone live at the first moment: what was granted and reserved before it stays as it was.
     *
     * @param to not included
     * @throws nl.klachtkracht.refusal.Refused when a table gives an answer that nobody could act on
     */
    public Replayed between(Instant from, Instant to, CompensationTables tables) {
        Map<Long, CompensationDecision> made = byId(decisions.onRequestsOf(from, to), CompensationDecision::requestId);
        Map<Long, ApprovalStep> asked = byId(steps.firstOnRequestsOf(from, to), ApprovalStep::requestId);
        ReplayBudgets budgets = budgetsAt(from);
        ReplayRun run = new ReplayRun(tables, budgets);
        List<CompensationRequest> past = requests.between(from, to);
        List<ReplayedRequest> replayed = past.stream().map(request -> run.replay(request, made.get(request.id()), asked.get(request.id()))).toList();
        return new Replayed(ReplayFigures.of(replayed, ReplayedRequest::before), ReplayFigures.of(replayed, ReplayedRequest::after), replayed,
                past.stream().filter(request -> request.isReleased() && request.releasedAt() == null).count());
    }

    /** What the budgets of the month had given by then; what was given back later comes back when it did. */
    private ReplayBudgets budgetsAt(Instant from) {
        List<BudgetReservation> earlier = reservations.madeBefore(Budget.monthOf(from), from);
        Map<Long, CompensationRequest> behind = byId(requests.findByIdIn(earlier.stream().map(BudgetReservation::requestId).toList()), CompensationRequest::id);
        ReplayBudgets budgets = new ReplayBudgets();
        earlier.forEach(taken -> budgets.reserve(behind.get(taken.requestId()), taken.month(), taken.amount()));
        return budgets;
    }

    private static <T> Map<Long, T> byId(List<T> found, Function<T, Long> id) {
        return found.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
