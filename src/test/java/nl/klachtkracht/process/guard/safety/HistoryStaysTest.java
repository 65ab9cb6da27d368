package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryStaysTest {

    private static final Rule RULE = new HistoryStays();
    private static final String TWO_YEARS = "camunda:historyTimeToLive=\"P730D\"";

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "0", "P30D", "364"})
    void whatIsForgottenWithinAYearIsNamed(String days) {
        assertThat(GateBench.judge(RULE, kept("fulfilment.bpmn", days))).extracting(Finding::element).containsExactly("fulfilment");
        assertThat(GateBench.judge(RULE, kept("compensation-mandate.dmn", days))).extracting(Finding::element).containsExactly("compensationMandate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P365D", "1825"})
    void aYearOrMoreIsTheOwnersToChoose(String days) {
        assertThat(GateBench.judge(RULE, kept("fulfilment.bpmn", days))).isEmpty();
    }

    private static Map<String, String> kept(String file, String days) {
        return GateBench.changed(file, TWO_YEARS, TWO_YEARS.replace("P730D", days));
    }
}
