package nl.klachtkracht.process.guard.style;

import static nl.klachtkracht.process.guard.GateBench.house;
import static nl.klachtkracht.process.guard.GateBench.judge;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableTablesTest {

    private static final String MANDATE = "compensation-mandate.dmn";
    private final ReadableTables rule = new ReadableTables();

    @Test
    void theTablesOfTheHouseReadByThemselves() {
        assertThat(judge(rule, house())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "label=\"Role\" | input_compensationMandate_role | this column has no label",
        "label=\"Budget for a month (euro, empty is none)\" | output_compensationMandate_monthlyBudget | this column has no label",
        "<description>Knows the case and the team</description> | rule_compensationMandate_teamLead | nobody can read why this row is there",
        "camunda:versionTag=\"1.0.0\" | compensationMandate | it has no version tag",
        "camunda:historyTimeToLive=\"P730D\" | compensationMandate | it does not say how long"})
    void whatIsMissingIsTold(String without, String element, String reason) {
        String table = house().get(MANDATE);
        assertThat(table).contains(without);

        assertThat(judge(rule, Map.of(MANDATE, table.replace(without, "")))).singleElement().satisfies(advice -> {
            assertThat(advice.refuses()).isFalse();
            assertThat(advice.element()).isEqualTo(element);
            assertThat(advice.reason()).contains(reason);
        });
    }
}
