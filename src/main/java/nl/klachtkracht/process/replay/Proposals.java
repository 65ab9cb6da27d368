package nl.klachtkracht.process.replay;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.klachtkracht.compensation.CompensationTables;
import nl.klachtkracht.compensation.Mandate;
import nl.klachtkracht.compensation.Role;
import nl.klachtkracht.compensation.Widening;
import nl.klachtkracht.complaint.CompensationKind;
import nl.klachtkracht.dossier.Wording;
import nl.klachtkracht.process.approval.ApprovalTables;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Euro;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.signal.TriageTables;
import org.springframework.stereotype.Component;

/** What the record speaks for changing in the mandate table, each with the table as it would be. */
@Component
class Proposals {

    private final Widening widening;
    private final CompensationTables tables;
    private final TriageTables categories;
    private final LiveFiles live;
    private final DraftReader drafts;

    Proposals(Widening widening, CompensationTables tables, TriageTables categories, LiveFiles live, DraftReader drafts) {
        this.widening = widening;
        this.tables = tables;
        this.categories = categories;
        this.live = live;
        this.drafts = drafts;
    }

    /**
     * A limit that could be raised, in numbers and in words.
     *
     * @param row of the live table, counted from 1
     * @param table the whole file with the raised limit; null when only a person can write it
     */
    record Proposal(String role, String category, int row, BigDecimal limit, BigDecimal raised, int seen, int unchanged, LocalDate since, String words, String table) {
    }

    List<Proposal> all() {
        return widening.proposals(tables).stream().map(proposal -> new Proposal(Code.of(proposal.role()), proposal.category(), proposal.row().row(), proposal.limit(),
                proposal.raised(), proposal.seen(), proposal.unchanged(), LocalDate.ofInstant(proposal.since(), Wording.HOUSE), words(proposal), table(proposal).orElse(null))).toList();
    }

    private static String words(Widening.Proposal proposal) {
        String month = proposal.monthlyBudget() == null ? "" : " The budget of %s euro a month stays as it is.".formatted(Euro.said(proposal.monthlyBudget()));
        return "Granted unchanged %d of the last %d between %s and %s euro for %s, asked by the %s: widen the mandate to %s?%s".formatted(
                proposal.unchanged(), proposal.seen(), Euro.said(proposal.limit()), Euro.said(proposal.raised()), proposal.category().replace('-', ' '),
                Code.of(proposal.role()).replace('-', ' '), Euro.said(proposal.raised()), month);
    }

    /** Only a table that could go live, and in which nothing but this one limit is another. */
    private Optional<String> table(Widening.Proposal proposal) {
        return live.table(DraftReader.MANDATE).flatMap(file -> WidenedTable.of(file.content(), proposal)
                .filter(changed -> changesNothingElse(proposal, file.name(), changed)));
    }

    private boolean changesNothingElse(Widening.Proposal proposal, String file, String changed) {
        try {
            CompensationTables after = new ApprovalTables(drafts.read(file, changed.getBytes(StandardCharsets.UTF_8)).tables());
            List<String> subjects = new ArrayList<>(categories.categories());
            subjects.addAll(List.of("", proposal.category()));
            return subjects.stream().allMatch(category -> List.of(Role.values()).stream().allMatch(role ->
                    List.of(CompensationKind.values()).stream().allMatch(kind -> isAsItShouldBe(proposal, after, role, category, Code.of(kind)))));
        } catch (Refused unusable) {
            return false;
        }
    }

    private boolean isAsItShouldBe(Widening.Proposal proposal, CompensationTables after, Role role, String category, String kind) {
        Mandate was = tables.mandate(role, category, kind);
        Mandate is = after.mandate(role, category, kind);
        boolean meant = role == proposal.role() && category.equals(proposal.category()) && was.row().equals(proposal.row());
        BigDecimal expected = meant ? proposal.raised() : was.limit();
        return is.limit().compareTo(expected) == 0
                && (was.monthlyBudget() == null ? is.monthlyBudget() == null : was.monthlyBudget().compareTo(is.monthlyBudget()) == 0);
    }
}
