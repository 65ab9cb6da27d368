package nl.klachtkracht.process.guard.form;

import static nl.klachtkracht.process.guard.form.FormBench.CONVERSATION;
import static nl.klachtkracht.process.guard.form.FormBench.judge;
import static nl.klachtkracht.process.guard.form.FormBench.object;
import static nl.klachtkracht.process.guard.form.FormBench.plus;
import static nl.klachtkracht.process.guard.form.FormBench.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.GateBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingJudgesTest {

    private final NothingJudges rule = new NothingJudges();

    @Test
    void theHouseJudgesNobody() {
        assertThat(GateBench.judge(rule, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Is the complaint justified?", "Is de klacht gegrond?", "Unfounded?", "Terecht of onterecht", "A LEGITIMATE claim", "Is dit een reële klacht? reëel",
        "Just\\u00adified?", "Gegronde klacht", "jus\\u200btified", "Is de klacht gegrond verklaard"})
    void aQuestionThatJudgesIsRefused(String label) {
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"radio\", \"key\": \"extra_x\", \"label\": \"%s\"}".formatted(label)))).singleElement().satisfies(judging -> {
            assertThat(judging.refuses()).isTrue();
            assertThat(judging.element()).isEqualTo("extra_x");
        });
    }

    @Test
    void soIsAnOptionAnExplanationAndAView() {
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"select\", \"key\": \"extra_x\", \"label\": \"So?\", \"values\": [{\"label\": \"Unjustified\", \"value\": \"a\"}]}"))).hasSize(1);
        assertThat(judge(rule, with(CONVERSATION, "summary", summary -> summary.put("description", "Only for justified complaints")))).singleElement()
                .satisfies(judging -> assertThat(judging.element()).isEqualTo("summary"));
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"html\", \"id\": \"view\", \"content\": \"Is it justi<b>fied</b>?\"}"))).hasSize(1);
    }

    @Test
    void soIsADiagramThatDoes() {
        assertThat(GateBench.judge(rule, GateBench.changed("complaint-resolution.bpmn", "name=\"Summary confirmed?\"", "name=\"Complaint justified?\""))).singleElement()
                .satisfies(judging -> assertThat(judging.element()).isEqualTo("exclusiveGateway_summaryConfirmed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Waar is het pakket terechtgekomen?", "Waar is het pakket terecht gekomen?", "Where was it found?", "Wat is de grond?"})
    void otherWordsAreTheOwnersToChoose(String label) {
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"radio\", \"key\": \"extra_x\", \"label\": \"%s\"}".formatted(label)))).isEmpty();
        assertThat(judge(rule, "own", object("{\"id\": \"own\", \"components\": [{\"type\": \"text\", \"text\": \"%s\"}]}".formatted(label)))).isEmpty();
    }
}
