package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Sent;
import org.junit.jupiter.api.Test;

class HarmlessFormsTest {

    private static final Rule RULE = new HarmlessForms();

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void namesTheFieldThatRuns() {
        Sent sent = Sent.ours("bring-bad-news.form").with("<h3>{{customerName}}</h3>", "<h3 onclick=\\\"alert(1)\\\">{{customerName}}</h3>");

        assertThat(GateBench.judge(RULE, sent.texts())).singleElement().satisfies(finding -> {
            assertThat(finding.element()).isEqualTo("facts");
            assertThat(finding.reason()).contains("onclick");
        });
    }

    @Test
    void hidingMayAskForOtherAnswersAndNothingElseMay() {
        Sent asks = Sent.ours("bring-bad-news.form").with("=promiseText = null or promiseText = \\\"\\\"", "=way = \\\"phone\\\" and customerReaction = null");
        Sent computes = Sent.ours("bring-bad-news.form").with("\"description\": \"Their words.\"", "\"description\": \"=customerReaction\"");

        assertThat(GateBench.judge(RULE, asks.texts())).isEmpty();
        assertThat(GateBench.judge(RULE, computes.texts())).extracting(Finding::element).containsExactly("field_customerReaction");
    }

    @Test
    void wordsThatOnlyLookLikeMarkupAreWords() {
        Sent sent = Sent.ours("bring-bad-news.form").with("Their words.", "Their words; data: none. 1 < 2 and a <3 is fine, see https://intranet.example.");

        assertThat(GateBench.judge(RULE, sent.texts())).isEmpty();
    }
}
