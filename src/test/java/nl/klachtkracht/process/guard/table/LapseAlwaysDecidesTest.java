package nl.klachtkracht.process.guard.table;

import static nl.klachtkracht.process.guard.table.TableBench.LAPSE;
import static nl.klachtkracht.process.guard.table.TableBench.cell;
import static nl.klachtkracht.process.guard.table.TableBench.house;
import static nl.klachtkracht.process.guard.table.TableBench.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.GateBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LapseAlwaysDecidesTest {

    private final LapseAlwaysDecides rule = new LapseAlwaysDecides();

    @Test
    void theTableOfTheHouseAlwaysDecides() {
        assertThat(GateBench.judge(rule, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "then_approvalLapse_granted_outcome | \"wait\"", "then_approvalLapse_granted_outcome | null", "then_approvalLapse_granted_outcome | \"\"",
        "then_approvalLapse_granted_outcome | if requested > 100 then \"granted\" else \"perhaps\"", "then_approvalLapse_granted_totalUpTo | null",
        "then_approvalLapse_granted_totalUpTo | -1", "then_approvalLapse_granted_totalUpTo | \"all of it\"", "then_approvalLapse_granted_totalUpTo | requested - 100",
        "then_approvalLapse_granted_totalUpTo | amount", "then_approvalLapse_granted_reason | \"\"", "then_approvalLapse_granted_reason | \" \"",
        "then_approvalLapse_granted_reason | null", "then_approvalLapse_granted_reason | Nobody decided"})
    void aRowThatDecidesNothingIsRefused(String cell, String text) {
        assertThat(judge(rule, LAPSE, cell(house(LAPSE), cell, text.replace(">", "&gt;")))).singleElement().satisfies(nothing -> {
            assertThat(nothing.refuses()).isTrue();
            assertThat(nothing.element()).isEqualTo("rule_approvalLapse_granted");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "then_approvalLapse_granted_outcome | \"declined\"", "then_approvalLapse_grantedInPart_totalUpTo | 400.00", "then_approvalLapse_grantedInPart_totalUpTo | 0",
        "then_approvalLapse_declined_reason | \"A person looks at it again tomorrow.\"", "then_approvalLapse_grantedInPart_totalUpTo | min(500, alreadyGranted + requested * 0.5)"})
    void whatItDecidesIsTheOwnersToChoose(String cell, String text) {
        assertThat(judge(rule, LAPSE, cell(house(LAPSE), cell, text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"then_approvalLapse_grantedInPart_totalUpTo | 25000.01", "then_approvalLapse_granted_totalUpTo | if requested = 77.77 then 90000 else 500",
        "then_approvalLapse_declined_totalUpTo | alreadyGranted + requested"})
    void aRowThatGrantsMoreThanAnybodyMayIsRefused(String cell, String text) {
        assertThat(judge(rule, LAPSE, cell(house(LAPSE), cell, text))).anySatisfy(more -> {
            assertThat(more.refuses()).isTrue();
            assertThat(more.reason()).contains("grants more than anybody may");
        });
    }

    @Test
    void aRowThatSaysGrantedAndPaysAPartIsWorthALook() {
        assertThat(judge(rule, LAPSE, cell(house(LAPSE), "then_approvalLapse_granted_totalUpTo", "250.00"))).singleElement().satisfies(part -> {
            assertThat(part.refuses()).isFalse();
            assertThat(part.reason()).contains("row 1 says granted but pays only a part", "it stops at 250.00 euro");
        });
    }
}
