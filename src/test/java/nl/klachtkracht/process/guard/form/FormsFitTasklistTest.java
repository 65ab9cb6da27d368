package nl.klachtkracht.process.guard.form;

import static nl.klachtkracht.process.guard.form.FormBench.CONVERSATION;
import static nl.klachtkracht.process.guard.form.FormBench.form;
import static nl.klachtkracht.process.guard.form.FormBench.judge;
import static nl.klachtkracht.process.guard.form.FormBench.plus;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.klachtkracht.process.guard.GateBench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsFitTasklistTest {

    private final FormsFitTasklist rule = new FormsFitTasklist();

    @Test
    void theFormsOfTheHouseFit() {
        assertThat(GateBench.judge(rule, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"documentPreview", "filepicker", "signature", ""})
    void whatTasklistDoesNotKnowIsRefusedWithTheSettingOfTheModeler(String type) {
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"%s\", \"id\": \"field_new\", \"key\": \"extra_new\"}".formatted(type)))).singleElement().satisfies(newer -> {
            assertThat(newer.refuses()).isTrue();
            assertThat(newer.element()).isEqualTo("extra_new");
            assertThat(newer.sentence()).contains("Tasklist does not know “%s”".formatted(type), "Camunda 7.24", "bottom left of Camunda Modeler");
        });
    }

    @Test
    void aPageFromElsewhereIsRefused() {
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"iframe\", \"id\": \"frame\", \"url\": \"https://example.org\"}"))).singleElement()
                .satisfies(page -> assertThat(page.element()).isEqualTo("frame"));
    }

    @Test
    void soIsOneInsideAGroup() {
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"group\", \"id\": \"group\", \"components\": [{\"type\": \"filepicker\", \"key\": \"extra_photo\"}]}")))
                .singleElement().satisfies(inside -> assertThat(inside.element()).isEqualTo("extra_photo"));
    }

    @Test
    void aFormForANewerCamundaIsRefused() {
        assertThat(judge(rule, form(CONVERSATION).put("schemaVersion", 19))).singleElement()
                .satisfies(newer -> assertThat(newer.sentence()).contains("schemaVersion 19", "choose Camunda 7.24"));
        assertThat(judge(rule, form(CONVERSATION).put("executionPlatform", "Camunda Cloud").put("executionPlatformVersion", "8.7.0"))).singleElement()
                .satisfies(cloud -> assertThat(cloud.reason()).contains("Camunda Cloud 8.7.0"));
    }

    @Test
    void aFormWithoutAnIdIsRefused() {
        assertThat(judge(rule, form(CONVERSATION).put("id", ""))).singleElement().satisfies(nameless -> assertThat(nameless.element()).isEqualTo(CONVERSATION + ".form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"taglist", "checklist", "number", "separator", "spacer", "group", "table"})
    void whatTasklistKnowsIsTheOwnersToUse(String type) {
        assertThat(judge(rule, plus(CONVERSATION, "{\"type\": \"%s\", \"id\": \"field_new\", \"key\": \"extra_new\", \"label\": \"New\"}".formatted(type)))).isEmpty();
    }

    @Test
    void anOlderFormIsWelcome() {
        assertThat(judge(rule, form(CONVERSATION).put("schemaVersion", 12).put("executionPlatformVersion", "7.20.0"))).isEmpty();
    }
}
