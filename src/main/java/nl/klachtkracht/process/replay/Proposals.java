package nl.klachtkracht.process.replay;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.klachtkracht.compensation.CompensationTables;
import nl.klachtkracht.compensation.Mandate;
import nl.klachtkracht.compensation.Role;
import nl.klachtkracht.compensation.Widening;
import nl.klachtkracht.complaint.CompensationKind;
import nl.klachtkracht.dossier.Wording;
import nl.klachtkracht.process.approval.ApprovalTables;
import nl.klachtkracht.process.deployment.LiveModels;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.refusal.Euro;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.signal.TriageTables;
import org.springframework.stereotype.Component;

/** What the record speaks for changing in the mandate table, each with the table as it would be. */
@Component
class Proposals {

    private final Widening widening;
    private final TriageTables categories;
    private final LiveModels live;
    private final DraftReader drafts;

    Proposals(Widening widening, TriageTables categories, LiveModels live, DraftReader drafts) {
        this.widening = widening;
        this.categories = categories;
        this.live = live;
        this.drafts = drafts;
    }

    /**
     * A limit that could be raised, in numbers and in words.
     *
     * @param row of the live table, counted from 1
     * @param file the live file whose place the changed one takes
     * @param table the whole file with the raised limit; null when only a person can write it
     */
    record Proposal(String role, String category, int row, BigDecimal limit, BigDecimal raised, int seen, int unchanged, LocalDate since, String words,
            String file, String table) {
    }

    List<Proposal> all() {
        return live.table(DraftReader.MANDATE).map(this::of).orElse(List.of());
    }

    private List<Proposal> of(LiveModels.File file) {
        CompensationTables now = new ApprovalTables(drafts.live());
        return widening.proposals(now).stream().map(proposal -> new Proposal(Code.of(proposal.role()), proposal.category(), proposal.row().row(), proposal.limit(),
                proposal.raised(), proposal.seen(), proposal.unchanged(), LocalDate.ofInstant(proposal.since(), Wording.HOUSE), words(proposal), file.name(),
                table(file, proposal, now).orElse(null))).toList();
    }

    private static String words(Widening.Proposal proposal) {
        String month = proposal.monthlyBudget() == null ? "" : " The budget of %s euro a month stays as it is.".formatted(Euro.said(proposal.monthlyBudget()));
        return "Granted unchanged %d of the last %d between %s and %s euro for %s, asked by the %s: widen the mandate to %s?%s".formatted(
                proposal.unchanged(), proposal.seen(), Euro.said(proposal.limit()), Euro.said(proposal.raised()), proposal.category().replace('-', ' '),
                Code.of(proposal.role()).replace('-', ' '), Euro.said(proposal.raised()), month);
    }

    /** Only a table in which nothing but this one limit is another; the gate looks at it when it is played or put live. */
    private Optional<String> table(LiveModels.File file, Widening.Proposal proposal, CompensationTables now) {
        return WidenedTable.of(file.content(), proposal).filter(changed -> changesNothingElse(proposal, now, changed));
    }

    private boolean changesNothingElse(Widening.Proposal proposal, CompensationTables now, String changed) {
        try {
            CompensationTables after = new ApprovalTables(drafts.live().with(drafts.decisions(changed.getBytes(StandardCharsets.UTF_8))));
            List<String> subjects = new ArrayList<>(categories.categories());
            subjects.addAll(List.of("", proposal.category()));
            return subjects.stream().allMatch(category -> Stream.of(Role.values()).allMatch(role ->
                    Stream.of(CompensationKind.values()).allMatch(kind -> isAsItShouldBe(proposal, now.mandate(role, category, Code.of(kind)),
                            after.mandate(role, category, Code.of(kind)), role == proposal.role() && category.equals(proposal.category())))));
        } catch (Refused | IllegalStateException unusable) {
            return false;
        }
    }

    private static boolean isAsItShouldBe(Widening.Proposal proposal, Mandate was, Mandate is, boolean asked) {
        BigDecimal expected = asked && was.row().equals(proposal.row()) ? proposal.raised() : was.limit();
        return is.limit().compareTo(expected) == 0
                && (was.monthlyBudget() == null ? is.monthlyBudget() == null : is.monthlyBudget() != null && was.monthlyBudget().compareTo(is.monthlyBudget()) == 0);
    }
}
