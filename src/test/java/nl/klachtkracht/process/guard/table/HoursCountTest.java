package nl.klachtkracht.process.guard.table;

import static nl.klachtkracht.process.guard.table.TableBench.DEPARTMENT;
import static nl.klachtkracht.process.guard.table.TableBench.TARGET;
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

class HoursCountTest {

    private static final String NORMAL = "then_departmentClock_warehouseNormal_";
    private final HoursCount rule = new HoursCount(GateBench.VOCABULARY);

    @Test
    void theHoursOfTheHouseCount() {
        assertThat(GateBench.judge(rule, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-8", "0.5", "null", "\"a day\"", "100000"})
    void whatIsNoHourIsRefused(String hours) {
        assertThat(judge(rule, TARGET, cell(house(TARGET), "then_resolutionTarget_billing_solveWithinHours", hours))).singleElement()
                .satisfies(wrong -> assertThat(wrong.element()).isEqualTo("rule_resolutionTarget_billing"));
        assertThat(judge(rule, DEPARTMENT, cell(house(DEPARTMENT), NORMAL + "answerWithinHours", hours))).singleElement()
                .satisfies(wrong -> assertThat(wrong.element()).isEqualTo("rule_departmentClock_warehouseNormal"));
    }

    @ParameterizedTest
    @CsvSource({"remindAfterHours, 8, is not before the answer is due", "remindAfterHours, 20, is not before", "answerWithinHours, 6, is not before",
        "headAfterHours, 17, do not follow each other", "directorAfterHours, 7, do not follow", "headAfterHours, 5, do not follow"})
    void whoIsToldLaterComesLater(String output, String hours, String reason) {
        assertThat(judge(rule, DEPARTMENT, cell(house(DEPARTMENT), NORMAL + output, hours))).singleElement()
                .satisfies(order -> assertThat(order.reason()).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"workGroup", "headGroup", "directorGroup"})
    void aGroupInWhichNobodyIsIsRefused(String output) {
        assertThat(judge(rule, DEPARTMENT, cell(house(DEPARTMENT), NORMAL + output, "\"warehouse-night\""))).singleElement()
                .satisfies(nobody -> assertThat(nobody.reason()).contains("nobody is in “warehouse-night”"));
    }

    @ParameterizedTest
    @CsvSource({"remindAfterHours, 7", "answerWithinHours, 12", "headAfterHours, 10", "directorAfterHours, 9", "workGroup, '\"department-billing\"'"})
    void otherHoursInOrderAreTheOwnersToChoose(String output, String text) {
        assertThat(judge(rule, DEPARTMENT, cell(house(DEPARTMENT), NORMAL + output, text))).isEmpty();
    }

    @Test
    void soIsAnotherTarget() {
        assertThat(judge(rule, TARGET, cell(house(TARGET), "then_resolutionTarget_billing_solveWithinHours", "24"))).isEmpty();
    }
}
