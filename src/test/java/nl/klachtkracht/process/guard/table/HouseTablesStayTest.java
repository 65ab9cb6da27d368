package nl.klachtkracht.process.guard.table;

import static nl.klachtkracht.process.guard.table.TableBench.DEPARTMENT;
import static nl.klachtkracht.process.guard.table.TableBench.LAPSE;
import static nl.klachtkracht.process.guard.table.TableBench.MANDATE;
import static nl.klachtkracht.process.guard.table.TableBench.TRIAGE;
import static nl.klachtkracht.process.guard.table.TableBench.cell;
import static nl.klachtkracht.process.guard.table.TableBench.house;
import static nl.klachtkracht.process.guard.table.TableBench.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.GateBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseTablesStayTest {

    private final HouseTablesStay rule = new HouseTablesStay();

    @Test
    void theHouseAsksItsOwnTables() {
        assertThat(GateBench.judge(rule, Map.of())).isEmpty();
    }

    @Test
    void aTableThatLosesItsId() {
        assertThat(judge(rule, LAPSE, house(LAPSE).replace("<decision id=\"approvalLapse\"", "<decision id=\"whatThen\""))).singleElement().satisfies(gone -> {
            assertThat(gone.refuses()).isTrue();
            assertThat(gone.element()).isEqualTo("approvalLapse");
            assertThat(gone.remedy()).isEqualTo("give the table the id approvalLapse again");
        });
    }

    @Test
    void aTableThatAsksAnotherFirst() {
        String helper = house(MANDATE).replace("<decisionTable id=", "<informationRequirement id=\"first\"><requiredDecision href=\"#whoIsIt\" /></informationRequirement><decisionTable id=")
                .replaceFirst("<dmndi:DMNDI>|</definitions>", "<decision id=\"whoIsIt\" name=\"Who is it\"><decisionTable id=\"t\"><output id=\"o\" name=\"role\" typeRef=\"string\" />"
                        + "<rule id=\"r\"><outputEntry id=\"e\"><text>\"director\"</text></outputEntry></rule></decisionTable></decision>$0");

        assertThat(judge(rule, MANDATE, helper)).singleElement().satisfies(first -> assertThat(first.reason()).startsWith("it asks the table “whoIsIt” first"));
    }

    @Test
    void aCellThatLooksAtWhatNoColumnAsksFor() {
        assertThat(judge(rule, TRIAGE, cell(house(TRIAGE), "then_signalTriage_idea_route", "if text = \"\" then \"answer\" else \"pass-on\""))).singleElement()
                .satisfies(hidden -> assertThat(hidden.reason()).startsWith("it looks at “text” inside a cell"));
    }

    @Test
    void aTableThatBecomesAFormula() {
        String formula = house(LAPSE).replaceFirst("(?s)<decisionTable.*</decisionTable>", "<variable id=\"variable_always\" name=\"always\"/><literalExpression id=\"always\"><text>\"declined\"</text></literalExpression>");

        assertThat(judge(rule, LAPSE, formula)).singleElement().satisfies(other -> assertThat(other.reason()).startsWith("it is no decision table any more"));
    }

    @Test
    void aTableThatTheEngineCannotRead() {
        String broken = house(LAPSE).replaceFirst("(?s)<decisionTable.*</decisionTable>", "<literalExpression id=\"always\"><text>\"declined\"</text></literalExpression>");

        assertThat(judge(rule, LAPSE, broken)).singleElement().satisfies(unread -> assertThat(unread.reason()).startsWith("the engine cannot read it"));
    }

    @ParameterizedTest
    @CsvSource({"compensation-mandate.dmn, limitPerComplaint", "compensation-mandate.dmn, monthlyBudget", "approval-lapse.dmn, totalUpTo",
        "department-clock.dmn, headGroup", "resolution-target.dmn, solveWithinHours"})
    void anAnswerUnderAnotherName(String file, String output) {
        assertThat(judge(rule, file, house(file).replace("name=\"" + output + "\"", "name=\"other\""))).singleElement()
                .satisfies(gone -> assertThat(gone.reason()).startsWith("it no longer answers with “%s”".formatted(output)));
    }

    @Test
    void aQuestionThatNobodyAnswers() {
        assertThat(judge(rule, MANDATE, cell(house(MANDATE), "inputExpression_compensationMandate_category", "customerAge"))).singleElement()
                .satisfies(strange -> assertThat(strange.sentence()).contains("it asks for “customerAge”, which nobody gives it", "role, category, kind"));
    }

    @Test
    void aMandateThatNoLongerLooksAtTheRole() {
        assertThat(judge(rule, MANDATE, cell(house(MANDATE), "inputExpression_compensationMandate_role", "kind"))).singleElement()
                .satisfies(gone -> assertThat(gone.reason()).startsWith("it no longer looks at “role”"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COLLECT", "RULE ORDER", "OUTPUT ORDER", "PRIORITY"})
    void aTableThatMayGiveSeveralAnswers(String policy) {
        assertThat(judge(rule, DEPARTMENT, house(DEPARTMENT).replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"" + policy + "\"")))
                .isNotEmpty().allSatisfy(several -> assertThat(several.refuses()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"for i in 1..1000000000 return i", "every x in 1..1000000000 satisfies x > 0", "2 ** 99999999", "function(x) x",
        "some a in [1, 2] satisfies some b in [1, 2] satisfies a = b"})
    void aCellThatComputesInsteadOfComparing(String text) {
        assertThat(judge(rule, MANDATE, cell(house(MANDATE), "then_compensationMandate_agent_limitPerComplaint", text))).singleElement().satisfies(computing -> {
            assertThat(computing.element()).isEqualTo("rule_compensationMandate_agent");
            assertThat(computing.reason()).startsWith("it computes more than comparing");
        });
    }

    @Test
    void aCellInAnotherLanguage() {
        String juel = house(MANDATE).replace("<outputEntry id=\"then_compensationMandate_agent_limitPerComplaint\">",
                "<outputEntry id=\"then_compensationMandate_agent_limitPerComplaint\" expressionLanguage=\"juel\">");

        assertThat(judge(rule, MANDATE, juel)).singleElement().satisfies(computing -> assertThat(computing.element()).isEqualTo("rule_compensationMandate_agent"));
    }

    @Test
    void whatIsWordedOtherwiseStays() {
        assertThat(judge(rule, MANDATE, house(MANDATE).replace("label=\"Role\"", "label=\"Who\"").replace("name=\"Compensation mandate\"", "name=\"Mandate\""))).isEmpty();
        assertThat(judge(rule, MANDATE, house(MANDATE).replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\""))).isEmpty();
        assertThat(judge(rule, TRIAGE, cell(house(TRIAGE), "inputExpression_signalCategory_text", "upper case(text)"))).isEmpty();
        assertThat(judge(rule, LAPSE, cell(house(LAPSE), "inputExpression_approvalLapse_together", "requested"))).isEmpty();
    }
}
