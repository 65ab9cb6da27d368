package nl.klachtkracht.process.department;

import java.time.Duration;
import java.util.Map;
import nl.klachtkracht.obstacle.DepartmentClock;
import nl.klachtkracht.obstacle.DepartmentTables;
import nl.klachtkracht.obstacle.Urgency;
import nl.klachtkracht.process.support.DecisionTables;
import nl.klachtkracht.refusal.Code;
import org.springframework.stereotype.Component;

/** {@code department-clock.dmn}. */
@Component
class DepartmentQuestionTables implements DepartmentTables {

    private static final String TABLE = "departmentClock";
    private final DecisionTables tables;

    DepartmentQuestionTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public DepartmentClock clock(String department, Urgency urgency) {
        Map<String, Object> answer = tables.ask(TABLE, Map.of("department", department, "urgency", Code.of(urgency)))
                .orElseThrow(() -> new IllegalStateException("Table %s has no row for department '%s' and urgency '%s'".formatted(TABLE, department, urgency)))
                .values();
        return new DepartmentClock(hours(answer.get("answerWithinHours")), hours(answer.get("remindAfterHours")),
                hours(answer.get("headAfterHours")), hours(answer.get("directorAfterHours")),
                (String) answer.get("workGroup"), (String) answer.get("headGroup"), (String) answer.get("directorGroup"));
    }

    private static Duration hours(Object number) {
        return Duration.ofHours(((Number) number).longValue());
    }
}
