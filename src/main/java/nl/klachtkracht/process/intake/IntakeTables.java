package nl.klachtkracht.process.intake;

import nl.klachtkracht.process.support.DecisionTables;
import nl.klachtkracht.refusal.Code;
import nl.klachtkracht.signal.Need;
import nl.klachtkracht.signal.Route;
import nl.klachtkracht.signal.Signal;
import nl.klachtkracht.signal.Target;
import nl.klachtkracht.signal.Triage;
import nl.klachtkracht.signal.TriageTables;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code signal-triage.dmn} and {@code resolution-target.dmn}. */
@Component
public class IntakeTables implements TriageTables {

    private static final String TRIAGE = "signalTriage";
    private static final String TARGET = "resolutionTarget";
    private final DecisionTables tables;

    public IntakeTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Triage triage(Signal signal) {
        Map<String, Object> answer = tables.ask(TRIAGE, Map.of(
                        "kind", Code.of(signal.kind()), "text", signal.words(),
                        "statedNeed", signal.statedNeed() == Need.NONE ? "" : Code.of(signal.statedNeed()), "statedCategory", signal.statedCategory().orElse("")))
                .orElseThrow(() -> new IllegalStateException("Table signalTriage has no row for kind '%s'".formatted(Code.of(signal.kind()))))
                .values();
        return new Triage(
                Code.read(Route.class, "route", (String) answer.get("route")),
                Code.read(Need.class, "need", (String) answer.get("need")),
                (String) answer.get("category"));
    }

    @Override
    public Target target(String category) {
        Map<String, Object> answer = tables.ask(TARGET, Map.of("category", category))
                .orElseThrow(() -> new IllegalStateException("Table resolutionTarget has no row for category '%s'".formatted(category)))
                .values();
        return new Target(hours(answer.get("solveWithinHours")), hours(answer.get("stepWithinHours")));
    }

    private static Duration hours(Object number) {
        return Duration.ofHours(((Number) number).longValue());
    }

    @Override
    public List<String> categories() {
        return tables.named(TARGET, "category");
    }
}
