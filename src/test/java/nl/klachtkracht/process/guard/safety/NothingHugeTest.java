package nl.klachtkracht.process.guard.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.Finding;
import nl.klachtkracht.process.guard.GateBench;
import nl.klachtkracht.process.guard.Rule;
import nl.klachtkracht.process.guard.Sent;
import org.junit.jupiter.api.Test;

class NothingHugeTest {

    private static final Rule RULE = new NothingHuge();

    @Test
    void saysNothingAboutTheHouseAsItIs() {
        assertThat(GateBench.judge(RULE, GateBench.house())).isEmpty();
        assertThat(GateBench.judge(RULE, Map.of())).isEmpty();
    }

    @Test
    void theLastOfTwoHundredQuestionsIsTakenAndTheNextIsNot() {
        assertThat(GateBench.judge(RULE, questions(200).texts())).isEmpty();
        assertThat(GateBench.judge(RULE, questions(201).texts())).extracting(Finding::element).containsExactly("long.form");
    }

    @Test
    void aNameOf255CharactersIsTakenAndALongerIsNot() {
        assertThat(GateBench.judge(RULE, named(255).texts())).isEmpty();
        assertThat(GateBench.judge(RULE, named(256).texts())).extracting(Finding::element).containsExactly("serviceTask_bookPayment");
    }

    @Test
    void aDocumentationOfATaskOf4000CharactersIsTakenAndALongerIsNot() {
        assertThat(GateBench.judge(RULE, told("a".repeat(4_000)).texts())).isEmpty();
        assertThat(GateBench.judge(RULE, told("\n  " + "🙂".repeat(4_000) + "\n  ").texts())).as("as the engine counts").isEmpty();
        for (String told : new String[] {"a".repeat(4_001), "a".repeat(10_001), "a".repeat(2_000) + "</bpmn:documentation><bpmn:documentation>" + "a".repeat(1_999)}) {
            assertThat(GateBench.judge(RULE, told(told).texts())).singleElement().satisfies(finding -> {
                assertThat(finding.element()).isEqualTo("userTask_fulfilInKind");
                assertThat(finding.sentence()).contains("has a documentation of more than 4,000 characters", "say it shorter, or in the form");
            });
        }
    }

    private static Sent told(String words) {
        return Sent.ours("fulfilment.bpmn").whole(text -> text.replaceFirst("(?s)(<bpmn:userTask id=\"userTask_fulfilInKind\".*?<bpmn:documentation>)[^<]*", "$1" + words));
    }

    private static Sent questions(int many) {
        return Sent.written("long.form", "{\"id\": \"long\", \"components\": [" + "{\"type\": \"separator\"},".repeat(many - 1) + "{\"type\": \"separator\"}]}");
    }

    private static Sent named(int characters) {
        return Sent.ours("fulfilment.bpmn").with("name=\"Book payment\"", "name=\"" + "a".repeat(characters) + "\"");
    }
}
