package nl.klachtkracht.process.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.klachtkracht.compensation.Role;
import nl.klachtkracht.compensation.TableRow;
import nl.klachtkracht.compensation.Widening;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table that a proposal comes with: one limit is another, and every other answer is the same. */
class WidenedTableTest {

    private static final List<String> ROLES = List.of("agent", "team-lead", "manager", "director", "finance");
    private static final List<String> CATEGORIES = List.of("delivery", "billing", "contract", "product", "other");
    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "{0}, {1}, row {2}")
    @CsvSource({
        "AGENT,     delivery, 1, 5",
        "AGENT,     billing,  2, 6",
        "TEAM_LEAD, product,  3, 6",
        "MANAGER,   delivery, 4, 6"})
    void raisesOneLimit(Role role, String category, int row, int rows) throws IOException {
        String live = shipped();

        String widened = widened(live, role, category, row).orElseThrow();

        assertThat(rules(widened)).hasSize(rows).extracting(Rule::getId).doesNotHaveDuplicates();
        assertThat(rules(widened)).allSatisfy(rule -> assertThat(rule.getDescription()).isNotNull());
        assertThat(rules(widened)).anySatisfy(rule -> assertThat(rule.getDescription().getTextContent())
                .isEqualTo("Granted unchanged 38 of the last 40 times between 100.00 and 140.00 euro"));
        everythingElseIsTheSame(live, widened, role.name().toLowerCase().replace('_', '-'), category);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "", "not(\"delivery\",\"other\")", "\"billing\"", "\"contract\", \"billing\" , \"product\""})
    void takesTheCategoryOutOfTheRowItWasIn(String condition) throws IOException {
        String live = shipped().replace("not(\"delivery\")", condition).replace("<text>\"delivery\"</text>", "<text>\"nothing\"</text>");

        String widened = widened(live, Role.AGENT, "billing", 2).orElseThrow();

        everythingElseIsTheSame(live, widened, "agent", "billing");
    }

    @Test
    void takesTheRoleOutOfTheRowItWasInToo() throws IOException {
        String live = shipped().replaceFirst("<text>\"team-lead\"</text>", "<text>\"team-lead\", \"finance\"</text>");

        String widened = widened(live, Role.TEAM_LEAD, "billing", 3).orElseThrow();

        everythingElseIsTheSame(live, widened, "team-lead", "billing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"starts with(?, \"b\")", "not(\"delivery\") , \"other\"", "if true then \"billing\" else null"})
    void leavesToAPersonWhatItDoesNotUnderstand(String condition) throws IOException {
        assertThat(widened(shipped().replace("not(\"delivery\")", condition), Role.AGENT, "billing", 2)).isEmpty();
    }

    @Test
    void leavesToAPersonATableInWhichSeveralRowsMayAnswer() throws IOException {
        assertThat(widened(shipped().replace("UNIQUE", "COLLECT"), Role.AGENT, "billing", 2)).isEmpty();
    }

    private void everythingElseIsTheSame(String live, String widened, String role, String category) {
        for (String each : ROLES) {
            for (String subject : CATEGORIES) {
                for (String kind : List.of("money", "voucher")) {
                    Map<String, Object> was = answer(live, each, subject, kind);
                    Map<String, Object> is = answer(widened, each, subject, kind);
                    boolean meant = each.equals(role) && subject.equals(category);
                    assertThat(is).as("%s, %s, %s", each, subject, kind).isEqualTo(meant ? raised(was) : was);
                }
            }
        }
    }

    private static Map<String, Object> raised(Map<String, Object> was) {
        Map<String, Object> raised = new HashMap<>(was);
        raised.put("limitPerComplaint", 140.0);
        return raised;
    }

    private Map<String, Object> answer(String table, String role, String category, String kind) {
        List<Map<String, Object>> rows = engine.evaluateDecisionTable(engine.parseDecision("compensationMandate", stream(table)),
                Map.of("role", role, "category", category, "kind", kind)).getResultList();
        assertThat(rows).hasSizeLessThanOrEqualTo(1);
        return rows.isEmpty() ? Map.of() : new HashMap<>(rows.get(0));
    }

    private static Optional<String> widened(String live, Role role, String category, int row) {
        return WidenedTable.of(live.getBytes(StandardCharsets.UTF_8), new Widening.Proposal(role, category, new BigDecimal("100.00"), new BigDecimal("140.00"), 40, 38,
                Instant.EPOCH, null, new TableRow("compensationMandate", 1, row)));
    }

    private static List<Rule> rules(String table) {
        DmnModelInstance model = Dmn.readModelFromStream(stream(table));
        Dmn.validateModel(model);
        return List.copyOf(model.getModelElementsByType(Rule.class));
    }

    private static ByteArrayInputStream stream(String table) {
        return new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
    }

    private static String shipped() throws IOException {
        return Files.readString(Path.of("bpmn", "compensation-mandate.dmn"));
    }
}
