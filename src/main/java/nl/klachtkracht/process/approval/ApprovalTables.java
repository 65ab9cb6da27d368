package nl.klachtkracht.process.approval;

import nl.klachtkracht.compensation.CompensationTables;
import nl.klachtkracht.compensation.Lapse;
import nl.klachtkracht.compensation.Mandate;
import nl.klachtkracht.compensation.Outcome;
import nl.klachtkracht.compensation.Role;
import nl.klachtkracht.compensation.TableRow;
import nl.klachtkracht.process.support.DecisionTables;
import nl.klachtkracht.refusal.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

/** {@code compensation-mandate.dmn} and {@code approval-lapse.dmn}. */
@Component
public class ApprovalTables implements CompensationTables {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovalTables.class);
    private static final String MANDATE = "compensationMandate";
    private static final String LAPSE = "approvalLapse";
    private final DecisionTables tables;

    public ApprovalTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Mandate mandate(Role role, String category, String kind) {
        return tables.ask(MANDATE, Map.of("role", Code.of(role), "category", category, "kind", kind))
                .map(answer -> new Mandate(euro(answer.values().get("limitPerComplaint")), euro(answer.values().get("monthlyBudget")), row(answer)))
                .orElseGet(() -> new Mandate(BigDecimal.ZERO, null, new TableRow(MANDATE, 0, 0)));
    }

    /** The promise of a decision outlives a table that a process owner broke: without an answer the request is declined, and says so. */
    @Override
    public Lapse lapse(BigDecimal alreadyGranted, BigDecimal requested) {
        try {
            return tables.ask(LAPSE, Map.of("alreadyGranted", alreadyGranted, "requested", requested))
                    .map(answer -> new Lapse(Code.read(Outcome.class, "outcome", (String) answer.values().get("outcome")),
                            euro(required(answer, "totalUpTo")), (String) required(answer, "reason"), row(answer)))
                    .orElseGet(ApprovalTables::noAnswer);
        } catch (RuntimeException broken) {
            LOG.error("Table {} could not be evaluated", LAPSE, broken);
            return noAnswer();
        }
    }

    private static Object required(DecisionTables.Answer answer, String output) {
        return Objects.requireNonNull(answer.values().get(output), output);
    }

    private static Lapse noAnswer() {
        return new Lapse(Outcome.DECLINED, BigDecimal.ZERO, "Nobody decided in time, and the table had no answer.", new TableRow(LAPSE, 0, 0));
    }

    private static TableRow row(DecisionTables.Answer answer) {
        return new TableRow(answer.table(), answer.version(), answer.row());
    }

    private static BigDecimal euro(Object number) {
        return number == null ? null : new BigDecimal(number.toString());
    }
}
