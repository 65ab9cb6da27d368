package nl.klachtkracht.process.guard.form;

import static nl.klachtkracht.process.guard.form.FormBench.CONVERSATION;
import static nl.klachtkracht.process.guard.form.FormBench.judge;
import static nl.klachtkracht.process.guard.form.FormBench.plus;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.GateBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsShownExistTest {

    private final FactsShownExist rule = new FactsShownExist(GateBench.VOCABULARY);

    @Test
    void theHouseShowsWhatItKnows() {
        assertThat(GateBench.judge(rule, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{customerAge}}", "{{#if customerAge != \\\"\\\"}}old{{/if}}", "{{ customerAge }}", "{{customerName + customerAge}}"})
    void whatTheHouseDoesNotKnowIsRefused(String shown) {
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"html\", \"id\": \"view\", \"content\": \"<p>%s</p>\"}".formatted(shown)))).singleElement().satisfies(unknown -> {
            assertThat(unknown.refuses()).isTrue();
            assertThat(unknown.element()).isEqualTo("view");
            assertThat(unknown.reason()).startsWith("it shows “customerAge”");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{customerName}}", "{{#if granted != \\\"\\\" and wish != \\\"customerAge\\\"}}{{granted}}{{/if}}", "{{outsideRoute}}", "{{recognition}}"})
    void whatItKnowsMayStandOnAnyForm(String shown) {
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"html\", \"id\": \"view\", \"content\": \"<p>%s</p>\"}".formatted(shown)))).isEmpty();
    }
}
