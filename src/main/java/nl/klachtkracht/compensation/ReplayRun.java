package nl.klachtkracht.compensation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.compensation.ReplayedRequest.By;
import nl.klachtkracht.compensation.ReplayedRequest.Way;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Euro;
import nl.klachtkracht.refusal.Refused;

/** One pass over the requests of the past, oldest first. */
final class ReplayRun {

    private final CompensationTables tables;
    private final ReplayBudgets budgets;
    private final Map<String, List<Earlier>> earlier = new HashMap<>();

    ReplayRun(CompensationTables tables, ReplayBudgets budgets) {
        this.tables = tables;
        this.budgets = budgets;
    }

    /** A grant that came out otherwise, which counts for what its complaint asks for after it. */
    private record Earlier(CompensationRequest request, Instant decidedAt, BigDecimal more) {

        boolean countsAt(Instant moment) {
            boolean takenBack = request.isReleased() && (request.releasedAt() == null || !request.releasedAt().isAfter(moment));
            return !decidedAt.isAfter(moment) && !takenBack;
        }
    }

    /**
     * @param made what was decided, null when nothing was
     * @param asked whom it was put before first, null when nobody had to be asked
     */
    ReplayedRequest replay(CompensationRequest request, CompensationDecision made, ApprovalStep asked) {
        try {
            return replayed(request, made, asked);
        } catch (Refused | ArithmeticException | ClassCastException | IllegalStateException | NullPointerException | NumberFormatException unusable) {
            throw new Refused("file", "The changed table gives no answer that can be used for %s (%s, %s): look at the row for it, and fill in what is missing."
                    .formatted(request.reference(), request.words(), Code.of(request.requestedRole()).replace('-', ' ')));
        }
    }

    private ReplayedRequest replayed(CompensationRequest request, CompensationDecision made, ApprovalStep asked) {
        budgets.passTo(request.requestedAt());
        BigDecimal already = request.alreadyGranted().add(moreGrantedBefore(request));
        Mandate mandate = tables.mandate(request.requestedRole(), request.category(), request.kind());
        LocalDate month = Budget.monthOf(request.requestedAt());
        BigDecimal reserved = budgets.reserved(request.requestedBy(), month);
        boolean covered = request.amount().signum() == 0 || mandate.covers(already.add(request.amount()));
        boolean within = covered && (!mandate.budgets(request.amount()) || mandate.leavesRoomFor(request.amount(), reserved));
        Way before = before(request, made, asked);
        Way after = within ? new Way(By.MANDATE, request.amount(), null, mandate.row()) : above(request, already, before);
        if (within && mandate.budgets(request.amount())) {
            budgets.reserve(request, month, request.amount());
        }
        remember(request, made, before, after);
        return new ReplayedRequest(request.reference(), request.offerNumber(), request.requestedAt(), request.requestedRole(), request.category(), request.kind(),
                request.amount(), before, after, before.by() == By.MANDATE && !within ? lapse(request, already).granted() : null, covered && !within,
                why(request, already, mandate, covered, within, reserved) + whyByLapse(after));
    }

    private BigDecimal moreGrantedBefore(CompensationRequest request) {
        return earlier.getOrDefault(request.reference(), List.of()).stream().filter(grant -> grant.countsAt(request.requestedAt()))
                .map(Earlier::more).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Nobody can know what a person would have said who was never asked; until then the customer counts as having what they got. */
    private void remember(CompensationRequest request, CompensationDecision made, Way before, Way after) {
        if (made != null && after.granted() != null && after.granted().compareTo(before.granted()) != 0) {
            earlier.computeIfAbsent(request.reference(), reference -> new ArrayList<>())
                    .add(new Earlier(request, made.decidedAt(), after.granted().subtract(before.granted())));
        }
    }

    private static Way before(CompensationRequest request, CompensationDecision made, ApprovalStep asked) {
        Role askedOf = asked == null ? request.level() : asked.level();
        if (made == null) {
            return new Way(By.ASKED, null, askedOf, null);
        }
        return switch (made.source()) {
            case MANDATE -> new Way(By.MANDATE, made.granted(), null, made.tableRow());
            case PERSON -> new Way(By.PERSON, made.granted(), askedOf, null);
            case TABLE -> new Way(By.LAPSE, made.granted(), askedOf, made.tableRow());
        };
    }

    private Way above(CompensationRequest request, BigDecimal already, Way before) {
        Role askedOf = tables.lowestToGrant(already.add(request.amount()), request.requestedRole(), request.category(), request.kind());
        return switch (before.by()) {
            case MANDATE, ASKED -> new Way(By.ASKED, null, askedOf, null);
            case PERSON -> new Way(By.PERSON, before.granted(), askedOf, null);
            case LAPSE -> {
                Way lapsed = lapse(request, already);
                yield new Way(By.LAPSE, lapsed.granted(), askedOf, lapsed.row());
            }
        };
    }

    private Way lapse(CompensationRequest request, BigDecimal already) {
        Lapse lapse = tables.lapse(already, request.amount());
        return new Way(By.LAPSE, lapse.granted(request.amount(), already).setScale(2), null, lapse.row());
    }

    private static String why(CompensationRequest request, BigDecimal already, Mandate mandate, boolean covered, boolean within, BigDecimal reserved) {
        String total = Euro.said(already.add(request.amount()));
        String row = mandate.row().row() == 0 ? "no row of the mandate table" : "row %d of the mandate table".formatted(mandate.row().row());
        if (!covered) {
            return "%s euro in all is above the %s of %s".formatted(total, Euro.said(mandate.limit()), row);
        }
        if (!within) {
            return "%s euro of the %s a month were used up (%s)".formatted(Euro.said(reserved), Euro.said(mandate.monthlyBudget()), row);
        }
        return "%s euro in all is within the %s of %s".formatted(total, Euro.said(mandate.limit()), row);
    }

    private static String whyByLapse(Way after) {
        return after.by() != By.LAPSE ? "" : "; row %d of the lapse table gives %s euro".formatted(after.row().row(), Euro.said(after.granted()));
    }
}
