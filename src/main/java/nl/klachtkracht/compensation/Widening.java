package nl.klachtkracht.compensation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people always say yes nobody needs to be asked: it finds the limits that the record speaks for raising. */
@Service
@Transactional(readOnly = true)
public class Widening {

    /** So many decisions back, whatever they were about; a band that is asked for less often than that needs no wider mandate. */
    private static final int MOST = 20_000;
    private static final BigDecimal STEP = BigDecimal.TEN;
    private final CompensationDecisions decisions;
    private final WideningSettings settings;

    Widening(CompensationDecisions decisions, WideningSettings settings) {
        this.decisions = decisions;
        this.settings = settings;
    }

    /**
     * A limit that could be raised, with the numbers that speak for it.
     *
     * @param limit euro for the whole complaint, as the live table has it
     * @param raised euro for the whole complaint, up to which it was asked for
     * @param seen decisions by people on amounts between the two, the newest only
     * @param unchanged of those, how many granted just what was asked
     * @param since when the first of them was made
     * @param monthlyBudget euro a month, which stays as it is; null when there is none
     * @param row of the live table, whose limit it is
     */
    public record Proposal(Role role, String category, BigDecimal limit, BigDecimal raised, int seen, int unchanged, Instant since,
            BigDecimal monthlyBudget, TableRow row) {
    }

    private record Asked(Role role, String category, String kind) {
    }

    private record Group(Role role, String category, TableRow row) {
    }

    /** @param tables whose limits are looked at */
    public List<Proposal> proposals(CompensationTables tables) {
        Map<Asked, Mandate> mandates = new HashMap<>();
        Map<Group, List<CompensationDecisions.Judged>> above = decisions.judgedByPeople(Limit.of(MOST)).stream()
                .filter(judged -> !judged.getCategory().isEmpty() && judged.getRole() != Role.NONE && judged.getRole() != Role.DIRECTOR)
                .filter(judged -> isJustAbove(judged, mandate(judged, tables, mandates), tables))
                .collect(Collectors.groupingBy(judged -> new Group(judged.getRole(), judged.getCategory(), mandate(judged, tables, mandates).row())));
        return above.entrySet().stream()
                .map(group -> proposal(group.getKey(), mandate(group.getValue().get(0), tables, mandates),
                        group.getValue().stream().limit(settings.ofLast()).toList()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Proposal::role).thenComparing(Proposal::category).thenComparing(found -> found.row().row())).toList();
    }

    private static Mandate mandate(CompensationDecisions.Judged judged, CompensationTables tables, Map<Asked, Mandate> known) {
        return known.computeIfAbsent(new Asked(judged.getRole(), judged.getCategory(), judged.getKind()),
                asked -> tables.mandate(asked.role(), asked.category(), asked.kind()));
    }

    /** Up to what the next level may grant by itself, and no further: a limit above it would turn the house upside down. */
    private boolean isJustAbove(CompensationDecisions.Judged judged, Mandate mandate, CompensationTables tables) {
        if (mandate.limit().signum() == 0) {
            return false;
        }
        BigDecimal next = judged.getRole().next().map(role -> tables.mandate(role, judged.getCategory(), judged.getKind()).limit()).orElse(mandate.limit());
        BigDecimal top = mandate.limit().multiply(BigDecimal.ONE.add(settings.band())).min(next);
        BigDecimal total = judged.getAlreadyGranted().add(judged.getAmount());
        return total.compareTo(mandate.limit()) > 0 && total.compareTo(top) <= 0;
    }

    private Optional<Proposal> proposal(Group group, Mandate mandate, List<CompensationDecisions.Judged> newest) {
        int unchanged = (int) newest.stream().filter(judged -> judged.getGranted().compareTo(judged.getAmount()) == 0).count();
        if (!settings.suffices(unchanged, newest.size())) {
            return Optional.empty();
        }
        BigDecimal highest = newest.stream().map(judged -> judged.getAlreadyGranted().add(judged.getAmount())).max(Comparator.naturalOrder()).orElseThrow();
        BigDecimal top = mandate.limit().multiply(BigDecimal.ONE.add(settings.band()));
        BigDecimal raised = highest.divide(STEP, 0, RoundingMode.CEILING).multiply(STEP).min(top).max(highest).setScale(2, RoundingMode.CEILING);
        return Optional.of(new Proposal(group.role(), group.category(), mandate.limit(), raised, newest.size(), unchanged,
                newest.get(newest.size() - 1).getDecidedAt(), mandate.monthlyBudget(), mandate.row()));
    }
}
