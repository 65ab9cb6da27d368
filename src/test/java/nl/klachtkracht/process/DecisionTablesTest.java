package nl.klachtkracht.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table row by row, both sides of each limit, on the decision engine alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionTablesTest {

    private final Set<String> rulesHit = new HashSet<>();
    private final DmnEngine engine = engine();

    @Nested
    @DisplayName("Approval lapse: what is decided when nobody decided in time")
    class ApprovalLapse {

        @ParameterizedTest(name = "{0} granted before, {1} requested: {2} up to {3} in all")
        @CsvSource({
            "0.00,    0.01,    granted,         0.01",
            "0.00,    120.00,  granted,         120.00",
            "0.00,    499.99,  granted,         499.99",
            "0.00,    500.00,  granted,         500.00",
            "0.00,    500.01,  granted-in-part, 500.00",
            "0.00,    2400.00, granted-in-part, 500.00",
            "499.90,  0.10,    granted,         500.00",
            "499.90,  0.11,    granted-in-part, 500.00",
            "499.99,  300.00,  granted-in-part, 500.00",
            "500.00,  0.01,    declined,        500.00",
            "500.01,  100.00,  declined,        500.01",
            "1200.00, 50.00,   declined,        1200.00"
        })
        void decides(BigDecimal alreadyGranted, BigDecimal requested, String outcome, BigDecimal totalUpTo) {
            var row = evaluate("approval-lapse", "approvalLapse",
                    Map.of("alreadyGranted", alreadyGranted, "requested", requested));

            assertThat(row.get("outcome")).isEqualTo(outcome);
            assertThat((Double) row.get("totalUpTo")).isEqualTo(totalUpTo.doubleValue());
            assertThat((String) row.get("reason")).startsWith("Nobody decided in time").endsWith(".");
        }
    }

    @Nested
    @DisplayName("Compensation mandate: what a role may grant by itself")
    class CompensationMandate {

        @Test
        void doesNotAskWhereTheCustomerSaidIt() {
            assertThat(Dmn.readModelFromFile(Path.of("bpmn", "compensation-mandate.dmn").toFile()).getModelElementsByType(Input.class))
                    .extracting(Input::getLabel).containsExactly("Role", "Category", "Kind of compensation");
        }

        @ParameterizedTest(name = "{0}, {1}: up to {2}, {3} a month")
        @CsvSource({
            "agent,     delivery,        150.00,   1000.00",
            "agent,     billing,         100.00,   1000.00",
            "agent,     internet-outage, 100.00,   1000.00",
            "agent,     other,           100.00,   1000.00",
            "team-lead, delivery,        500.00,",
            "team-lead, billing,         500.00,",
            "manager,   staff,           2500.00,",
            "director,  privacy,         25000.00,"
        })
        void grants(String role, String category, Double limitPerComplaint, Double monthlyBudget) {
            var row = evaluate("compensation-mandate", "compensationMandate",
                    Map.of("role", role, "category", category, "kind", "money"));

            assertThat(row.get("limitPerComplaint")).isEqualTo(limitPerComplaint);
            assertThat(row.get("monthlyBudget")).isEqualTo(monthlyBudget);
        }

        @ParameterizedTest
        @ValueSource(strings = {"none", "money", "voucher", "replacement", "repair", "gesture"})
        void isTheSameForEveryKindOfCompensation(String kind) {
            var row = evaluate("compensation-mandate", "compensationMandate",
                    Map.of("role", "agent", "category", "billing", "kind", kind));

            assertThat(row.get("limitPerComplaint")).isEqualTo(100.0);
        }

        @Test
        void isNothingForARoleWithoutARow() {
            assertThat(result("compensation-mandate", "compensationMandate",
                    Map.of("role", "finance", "category", "billing", "kind", "money"))).isEmpty();
        }
    }

    @Nested
    @DisplayName("Resolution target: no category without one")
    class ResolutionTarget {

        @ParameterizedTest(name = "{0} within {1} clock hours, each step within {2}")
        @CsvSource({
            "billing, 72, 4",
            "delivery, 48, 4",
            "internet-outage, 24, 4",
            "slow-service, 72, 4",
            "contract, 72, 4",
            "staff, 48, 4",
            "product, 72, 4",
            "privacy, 24, 4",
            "other, 72, 4"
        })
        void is(String category, int solveWithinHours, int stepWithinHours) {
            var row = evaluate("resolution-target", "resolutionTarget", Map.of("category", category));

            assertThat(row.get("solveWithinHours")).isEqualTo(solveWithinHours);
            assertThat(row.get("stepWithinHours")).isEqualTo(stepWithinHours);
        }
    }

    @Nested
    @DisplayName("Signal triage: which way, which need, which category")
    class SignalTriage {

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource({
            "complaint,   resolve",
            "compliment,  pass-on",
            "idea,        answer",
            "question,    answer",
            "worry,       answer",
            "own-mistake, answer"
        })
        void routesByKindAlone(String kind, String route) {
            assertThat(triage(kind, "Something happened", "", "").get("route")).isEqualTo(route);
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(delimiter = '|', value = {
            "I smell gas in the kitchen and nobody comes      | safety",
            "Er komt een brandlucht uit de modem              | safety",
            "The line is dead and I cannot CALL 112           | safety",
            "We have NO HEAT since Friday                     | heat",
            "De verwarming doet het niet en het vriest        | heat",
            "Because of your debit I cannot pay my rent       | money",
            "Ik heb geen geld meer voor deze week             | money",
            "My insulin was in that parcel                    | medicine",
            "De medicijnen van mijn moeder zijn niet bezorgd  | medicine",
            "There is no heat and I smell gas                 | safety",
            "My bill is wrong and I want my money back        | none",
            "A brand new router that is slow                  | none"
        })
        void readsAnUrgentNeedInTheWords(String text, String need) {
            assertThat(triage("complaint", text, "", "").get("need")).isEqualTo(need);
        }

        @ParameterizedTest
        @ValueSource(strings = {"none", "safety", "heat", "money", "medicine"})
        void takesAStatedNeedBeforeAnyWord(String stated) {
            assertThat(triage("complaint", "I smell gas", stated, "").get("need")).isEqualTo(stated);
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(delimiter = '|', value = {
            "Multiple Unauthorized and Unwarranted Credit Checks | privacy",
            "Mijn persoonsgegevens staan op straat               | privacy",
            "loss of signal SEVERAL times a day                  | internet-outage",
            "Al drie dagen geen internet                         | internet-outage",
            "Comcast Slow Internet                               | slow-service",
            "Het internet is heel traag                          | slow-service",
            "The parcel never arrived                            | delivery",
            "Mijn pakketje is niet bezorgd                       | delivery",
            "Comcast refusal to cancel service                   | contract",
            "Ik heb mijn abonnement opgezegd                     | contract",
            "Erroneous charges on Comcast bill                   | billing",
            "Er staat een bedrag op de factuur dat niet klopt    | billing",
            "Comcast Very Bad /Rude people                       | staff",
            "De monteur was onbeleefd                            | staff",
            "The modem is broken                                 | product",
            "Het apparaat is kapot                               | product",
            "about comcast                                       | other"
        })
        void readsTheCategoryInTheWords(String text, String category) {
            assertThat(triage("complaint", text, "", "").get("category")).isEqualTo(category);
        }

        @ParameterizedTest
        @ValueSource(strings = {"billing", "delivery", "internet-outage", "slow-service", "contract", "staff", "product",
            "privacy", "other"})
        void takesAStatedCategoryBeforeAnyWord(String stated) {
            assertThat(triage("complaint", "Slow internet and a wrong bill", "", stated).get("category")).isEqualTo(stated);
        }

        @Test
        void readsTheWordsWhenTheStatedCategoryIsUnknown() {
            assertThat(triage("complaint", "Slow internet", "", "speed-of-light").get("category")).isEqualTo("slow-service");
        }

        @Test
        void readsNeedAndCategoryOfEveryKind() {
            var worry = triage("worry", "What if my heating bill cannot be paid, we have no heat", "", "");

            assertThat(worry).containsEntry("route", "answer").containsEntry("need", "heat").containsEntry("category", "billing");
        }

        private Map<String, Object> triage(String kind, String text, String statedNeed, String statedCategory) {
            return evaluate("signal-triage", "signalTriage", Map.of("kind", kind, "text", text,
                    "statedNeed", statedNeed, "statedCategory", statedCategory));
        }
    }

    @Nested
    @DisplayName("Department clock")
    class DepartmentClock {

        @ParameterizedTest(name = "{0}, {1}: {2} answers within {5} hours")
        @CsvSource({
            "warehouse, urgent,   department-warehouse, department-warehouse-head, director, 2,  1,  2,  4",
            "warehouse, normal,   department-warehouse, department-warehouse-head, director, 8,  6,  8,  16",
            "warehouse, can-wait, department-warehouse, department-warehouse-head, director, 24, 20, 24, 48",
            "billing,   urgent,   department-billing,   department-billing-head,   director, 2,  1,  2,  4",
            "billing,   normal,   department-billing,   department-billing-head,   director, 8,  6,  8,  16",
            "billing,   can-wait, department-billing,   department-billing-head,   director, 24, 20, 24, 48",
            "warehouse, research, department-warehouse, department-warehouse-head, director, 120, 96, 120, 168",
            "billing,   research, department-billing,   department-billing-head,   director, 120, 96, 120, 168",
            "garden,    urgent,   team-lead,            manager,                   director, 8,  6,  8,  16",
            "'',        can-wait, team-lead,            manager,                   director, 8,  6,  8,  16"})
        void saysWhoAnswersAndByWhen(String department, String urgency, String work, String head, String director,
                int answer, int remind, int headAfter, int directorAfter) {
            assertThat(evaluate("department-clock", "departmentClock", Map.of("department", department, "urgency", urgency)))
                    .containsEntry("workGroup", work).containsEntry("headGroup", head).containsEntry("directorGroup", director)
                    .containsEntry("answerWithinHours", answer).containsEntry("remindAfterHours", remind)
                    .containsEntry("headAfterHours", headAfter).containsEntry("directorAfterHours", directorAfter);
        }
    }

    @AfterAll
    void everyRowWasHit() {
        assertThat(rulesHit).containsAll(Stream.of("approval-lapse", "compensation-mandate", "department-clock", "resolution-target", "signal-triage")
                .flatMap(file -> model(file).getModelElementsByType(Rule.class).stream())
                .map(Rule::getId).toList());
    }

    @Test
    void everyRowSaysWhy() {
        for (String file : List.of("approval-lapse", "compensation-mandate", "department-clock", "resolution-target", "signal-triage")) {
            assertThat(model(file).getModelElementsByType(Rule.class)).as(file)
                    .allSatisfy(rule -> assertThat(rule.getDescription()).as(rule.getId()).isNotNull());
            assertThat(model(file).getModelElementsByType(Decision.class)).as(file).allSatisfy(decision -> {
                assertThat(decision.getVersionTag()).isEqualTo("1.0.0");
                assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P730D");
            });
        }
    }

    private Map<String, Object> evaluate(String file, String decision, Map<String, Object> inputs) {
        return new HashMap<>(result(file, decision, inputs).getSingleResult().getEntryMap());
    }

    private DmnDecisionTableResult result(String file, String decision, Map<String, Object> inputs) {
        try (InputStream table = Files.newInputStream(file(file))) {
            DmnDecision parsed = engine.parseDecision(decision, table);
            return engine.evaluateDecisionTable(parsed, inputs);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private DmnEngine engine() {
        var configuration = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
        return configuration.buildEngine();
    }

    private void remember(DmnDecisionTableEvaluationEvent evaluated) {
        evaluated.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(rulesHit::add);
    }

    private static DmnModelInstance model(String file) {
        return Dmn.readModelFromFile(file(file).toFile());
    }

    private static Path file(String name) {
        return Path.of("bpmn", name + ".dmn");
    }
}
