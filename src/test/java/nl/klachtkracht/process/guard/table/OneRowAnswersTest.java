package nl.klachtkracht.process.guard.table;

import static nl.klachtkracht.process.guard.table.TableBench.DEPARTMENT;
import static nl.klachtkracht.process.guard.table.TableBench.LAPSE;
import static nl.klachtkracht.process.guard.table.TableBench.MANDATE;
import static nl.klachtkracht.process.guard.table.TableBench.TARGET;
import static nl.klachtkracht.process.guard.table.TableBench.TRIAGE;
import static nl.klachtkracht.process.guard.table.TableBench.cell;
import static nl.klachtkracht.process.guard.table.TableBench.house;
import static nl.klachtkracht.process.guard.table.TableBench.judge;
import static nl.klachtkracht.process.guard.table.TableBench.ownTable;
import static nl.klachtkracht.process.guard.table.TableBench.refusals;
import static nl.klachtkracht.process.guard.table.TableBench.with;
import static nl.klachtkracht.process.guard.table.TableBench.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneRowAnswersTest {

    private static final List<String> MUCH = List.of("200.00", "1000.00");
    private final OneRowAnswers rule = new OneRowAnswers();

    @Test
    void theHouseHasNoGapNoOverlapAndNoRowInVain() {
        assertThat(GateBench.judge(rule, Map.of())).isEmpty();
    }

    @Nested
    @DisplayName("A gap is told with an example")
    class Gaps {

        @Test
        void ofACategoryThatNoRowOfTheMandateKnows() {
            String mandate = cell(house(MANDATE), "when_compensationMandate_agent_category", "not(\"delivery\", \"billing\")");

            assertThat(refusals(rule, MANDATE, mandate)).singleElement().satisfies(gap -> {
                assertThat(gap.element()).isEqualTo("compensationMandate");
                assertThat(gap.reason()).startsWith("for role agent, category billing, kind none").contains("(and 3 more) no row answers");
            });
        }

        @Test
        void ofAKindThatARoleMayNotGiveAnyMore() {
            String mandate = cell(house(MANDATE), "when_compensationMandate_teamLead_kind", "\"money\", \"replacement\", \"repair\", \"gesture\", \"none\"");

            assertThat(refusals(rule, MANDATE, mandate)).singleElement()
                    .satisfies(gap -> assertThat(gap.reason()).contains("role team-lead", "kind voucher"));
        }

        @ParameterizedTest
        @CsvSource({"&lt; 500, 500.00", "&lt;= 499.99, 499.995", "&lt;= 499, 499.01"})
        void ofTheCentBetweenTwoRowsOfTheLapse(String upTo, String missed) {
            List<Finding> found = refusals(rule, LAPSE, cell(house(LAPSE), "when_approvalLapse_granted_together", upTo));

            if (upTo.endsWith("499.99")) {
                assertThat(found).singleElement().satisfies(gap -> assertThat(gap.reason()).contains("no row answers"));
            } else {
                assertThat(found).singleElement().satisfies(gap -> assertThat(gap.reason()).contains("already granted 0.00, requested " + missed));
            }
        }

        @Test
        void ofAmountsAboveAllRows() {
            String lapse = cell(house(LAPSE), "when_approvalLapse_declined_together", "]500..100000]");

            assertThat(refusals(rule, LAPSE, lapse)).singleElement().satisfies(gap -> assertThat(gap.reason()).contains("10000000.00", "would get nothing"));
        }

        @Test
        void ofACategoryWithoutATarget() {
            assertThat(refusals(rule, TARGET, without(house(TARGET), "rule_resolutionTarget_privacy"))).singleElement()
                    .satisfies(gap -> assertThat(gap.sentence()).isEqualTo("resolution-target.dmn, resolutionTarget: for category privacy no row answers,"
                            + " so a complaint of this category could not be opened; add a row for it, or widen a row."));
        }

        @Test
        void thatAFormTearsInATable() {
            Map<String, String> form = GateBench.changed("capture-signal.form", "\"value\": \"privacy\"", "\"value\": \"gardening\"");

            assertThat(GateBench.judge(rule, form)).filteredOn(Finding::refuses).singleElement().satisfies(gap -> {
                assertThat(gap.file()).isEqualTo(TARGET);
                assertThat(gap.reason()).startsWith("for category gardening no row answers");
            });
        }

        @Test
        void ofAKindOfSignal() {
            assertThat(refusals(rule, TRIAGE, without(house(TRIAGE), "rule_signalTriage_worry"))).singleElement()
                    .satisfies(gap -> assertThat(gap.reason()).contains("for kind worry"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"rule_urgentNeed_none", "rule_signalCategory_other"})
        void whenTheLastRowOfAListIsGone(String row) {
            assertThat(refusals(rule, TRIAGE, without(house(TRIAGE), row))).singleElement()
                    .satisfies(gap -> assertThat(gap.reason()).contains("“anything else”"));
        }

        @Test
        void ofAnUrgencyOfADepartment() {
            assertThat(refusals(rule, DEPARTMENT, without(house(DEPARTMENT), "rule_departmentClock_billingUrgent"))).singleElement()
                    .satisfies(gap -> assertThat(gap.reason()).isEqualTo("for department billing, urgency urgent no row answers,"
                            + " so this question could not be asked and the customer would wait"));
        }

        @Test
        void inATableThatOnlyModelsAsk() {
            assertThat(refusals(rule, "gift-of-the-month.dmn", ownTable("UNIQUE", "integer", "<= 3", "[5..10]", "> 10"))).singleElement()
                    .satisfies(gap -> assertThat(gap.reason()).isEqualTo("for size 4 no row answers"));
            assertThat(refusals(rule, "gift-of-the-month.dmn", ownTable("UNIQUE", "string", "\"small\"", "\"large\""))).singleElement()
                    .satisfies(gap -> assertThat(gap.reason()).contains("size “anything else”"));
            assertThat(refusals(rule, "gift-of-the-month.dmn", ownTable("UNIQUE", "boolean", "true"))).singleElement()
                    .satisfies(gap -> assertThat(gap.reason()).contains("size false"));
        }
    }

    @Nested
    @DisplayName("An overlap is told with an example")
    class Overlaps {

        @Test
        void ofTwoRowsForOneCategory() {
            String mandate = cell(house(MANDATE), "when_compensationMandate_agent_category", "-");

            assertThat(refusals(rule, MANDATE, mandate)).singleElement().satisfies(overlap -> {
                assertThat(overlap.element()).isEqualTo("rule_compensationMandate_agent");
                assertThat(overlap.reason()).startsWith("rows 1 and 2 both answer for role agent, category delivery, kind none");
            });
        }

        @Test
        void ofTheAmountAtWhichTwoRowsMeet() {
            assertThat(refusals(rule, LAPSE, cell(house(LAPSE), "when_approvalLapse_grantedInPart_together", "&gt;= 500"))).singleElement()
                    .satisfies(overlap -> assertThat(overlap.reason()).startsWith("rows 1 and 2 both answer for already granted 0.00, requested 500.00"));
        }

        @Test
        void ofARowThatWasAddedBesideACatchAll() {
            String department = with(house(DEPARTMENT), "rule_legal", List.of("\"legal\"", "-"), List.of("24", "20", "24", "48", "\"team-lead\"", "\"manager\"", "\"director\""));

            assertThat(refusals(rule, DEPARTMENT, department)).singleElement()
                    .satisfies(overlap -> assertThat(overlap.reason()).startsWith("rows 9 and 10 both answer for department legal"));
        }

        @Test
        void ofOneValueThatStandsInTwoRows() {
            assertThat(refusals(rule, TARGET, cell(house(TARGET), "when_resolutionTarget_billing_category", "\"billing\", \"staff\""))).isNotEmpty()
                    .first().satisfies(overlap -> assertThat(overlap.reason()).contains("both answer for category staff"));
        }

        @Test
        void thatSaysDifferentThingsUnderAny() {
            assertThat(refusals(rule, "gift-of-the-month.dmn", ownTable("ANY", "integer", "<= 3", ">= 3"))).singleElement()
                    .satisfies(overlap -> assertThat(overlap.reason()).contains("rows 1 and 2 both answer for size 3"));
        }
    }

    @Nested
    @DisplayName("A change that keeps every value answered goes live")
    class Honest {

        @ParameterizedTest
        @CsvSource({"then_compensationMandate_agent_limitPerComplaint, 175.00", "then_compensationMandate_agentDelivery_monthlyBudget, null"})
        void anotherAmount(String cell, String amount) {
            assertThat(judge(rule, MANDATE, cell(house(MANDATE), cell, amount))).isEmpty();
        }

        @Test
        void anotherLimitInEveryRowOfTheLapse() {
            assertThat(judge(rule, LAPSE, house(LAPSE).replace("&lt;= 500", "&lt;= 749.50").replace("&gt; 500", "&gt; 749.50")
                    .replace("&lt; 500", "&lt; 749.50").replace("&gt;= 500", "&gt;= 749.50"))).isEmpty();
        }

        @Test
        void aRoleThatLosesItsMandate() {
            assertThat(judge(rule, MANDATE, without(house(MANDATE), "rule_compensationMandate_manager"))).isEmpty();
        }

        @Test
        void aMandateThatDependsOnTheKind() {
            String split = with(cell(house(MANDATE), "when_compensationMandate_teamLead_kind", "\"money\""),
                    "rule_more", List.of("\"team-lead\"", "-", "not(\"money\")"), MUCH);

            assertThat(judge(rule, MANDATE, split)).isEmpty();
        }

        @Test
        void rowsInTheOrderOfFirst() {
            String first = with(house(MANDATE).replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\""), "rule_more", List.of("\"agent\"", "-", "-"), MUCH);

            assertThat(refusals(rule, MANDATE, first)).isEmpty();
        }

        @Test
        void oneRowForManyCategories() {
            String together = without(without(house(TARGET), "rule_resolutionTarget_billing"), "rule_resolutionTarget_contract");

            assertThat(judge(rule, TARGET, cell(together, "when_resolutionTarget_product_category", "\"product\", \"billing\", \"contract\""))).isEmpty();
        }

        @Test
        void anotherWordThatTellsOfDanger() {
            assertThat(judge(rule, TRIAGE, house(TRIAGE).replace("\"gas leak\"", "\"gas leak\", \"smell of burning\""))).isEmpty();
        }

        @Test
        void aTableOfTheirOwn() {
            assertThat(judge(rule, "gift-of-the-month.dmn", ownTable("UNIQUE", "integer", "<= 3", "]3..10]", "> 10"))).isEmpty();
            assertThat(judge(rule, "gift-of-the-month.dmn", ownTable("UNIQUE", "string", "\"small\"", "not(\"small\")"))).isEmpty();
            assertThat(refusals(rule, "gift-of-the-month.dmn", ownTable("FIRST", "string", "\"small\"", "\"large\""))).isEmpty();
            assertThat(judge(rule, "gift-of-the-month.dmn", ownTable("COLLECT", "integer", "> 3", "> 10"))).isEmpty();
        }
    }

    @Nested
    @DisplayName("What is worth a look is told and goes live")
    class Advice {

        @Test
        void aRowThatNeverAnswersBecauseOneAboveItDoes() {
            String first = with(house(MANDATE).replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\""), "rule_more", List.of("\"agent\"", "-", "-"), MUCH);

            assertThat(judge(rule, MANDATE, first)).singleElement().satisfies(advice -> {
                assertThat(advice.refuses()).isFalse();
                assertThat(advice.element()).isEqualTo("rule_more");
            });
        }

        @Test
        void aRowForARoleThatNobodyHas() {
            assertThat(judge(rule, MANDATE, cell(house(MANDATE), "when_compensationMandate_manager_role", "\"manger\""))).singleElement()
                    .satisfies(advice -> assertThat(advice.reason()).startsWith("row 4 never answers"));
        }

        @Test
        void aGapInATableOfTheirOwnThatTakesTheFirst() {
            assertThat(judge(rule, "gift-of-the-month.dmn", ownTable("FIRST", "string", "\"small\""))).singleElement()
                    .satisfies(advice -> assertThat(advice.refuses()).isFalse());
        }

        @Test
        void aTableTooLargeToTryEverything() {
            String[] sizes = IntStream.range(0, 1_000).mapToObj(size -> "[%d..%d[".formatted(size * 10, size * 10 + 10)).toArray(String[]::new);

            assertThat(judge(rule, "gift-of-the-month.dmn", ownTable("COLLECT", "integer", sizes))).singleElement()
                    .satisfies(advice -> assertThat(advice.reason()).startsWith("there are too many combinations"));
        }
    }

    @Test
    void aConditionThatCannotBeReadNamesItsRow() {
        assertThat(refusals(rule, MANDATE, cell(house(MANDATE), "when_compensationMandate_director_role", "director\""))).isNotEmpty().allSatisfy(broken -> {
            assertThat(broken.element()).isEqualTo("rule_compensationMandate_director");
            assertThat(broken.reason()).startsWith("'director\"' cannot be computed");
        });
    }
}
