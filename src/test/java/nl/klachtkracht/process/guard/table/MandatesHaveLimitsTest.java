package nl.klachtkracht.process.guard.table;

import static nl.klachtkracht.process.guard.table.TableBench.MANDATE;
import static nl.klachtkracht.process.guard.table.TableBench.cell;
import static nl.klachtkracht.process.guard.table.TableBench.house;
import static nl.klachtkracht.process.guard.table.TableBench.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.GateBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MandatesHaveLimitsTest {

    private static final String LIMIT = "then_compensationMandate_teamLead_limitPerComplaint";
    private static final String BUDGET = "then_compensationMandate_teamLead_monthlyBudget";
    private final MandatesHaveLimits rule = new MandatesHaveLimits();

    @Test
    void everyMandateOfTheHouseHasALimit() {
        assertThat(GateBench.judge(rule, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "-500.00", "\"unlimited\"", "true", "unknown", "500 euro", "99999999999", "if role = \"team-lead\" then null else 500"})
    void aRowWithoutALimitIsRefused(String limit) {
        assertThat(judge(rule, MANDATE, cell(house(MANDATE), LIMIT, limit))).singleElement().satisfies(without -> {
            assertThat(without.refuses()).isTrue();
            assertThat(without.element()).isEqualTo("rule_compensationMandate_teamLead");
        });
    }

    @Test
    void theRefusalSaysWhichRowAndWhatToWrite() {
        assertThat(judge(rule, MANDATE, cell(house(MANDATE), LIMIT, "-500.00")).get(0).sentence()).isEqualTo(
                "compensation-mandate.dmn, rule_compensationMandate_teamLead: row 3 gives a mandate without a limit: “-500.00” is no amount of 0 euro or more;"
                        + " write the limit as a number such as 150.00, or leave the row out if the role has no mandate.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "\"much\"", "false"})
    void aBudgetThatIsNoAmountIsRefused(String budget) {
        assertThat(judge(rule, MANDATE, cell(house(MANDATE), BUDGET, budget))).singleElement()
                .satisfies(wrong -> assertThat(wrong.element()).isEqualTo("rule_compensationMandate_teamLead"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "750", "750.50", "500 + 250", "if kind = \"money\" then 100 else 500"})
    void anyAmountIsTheOwnersToChoose(String limit) {
        assertThat(judge(rule, MANDATE, cell(house(MANDATE), LIMIT, limit))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "0", "5000"})
    void soIsABudgetOrNone(String budget) {
        assertThat(judge(rule, MANDATE, cell(house(MANDATE), BUDGET, budget))).isEmpty();
    }
}
