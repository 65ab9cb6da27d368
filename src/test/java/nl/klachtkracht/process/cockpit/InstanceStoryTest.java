package nl.klachtkracht.process.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@JourneyTest
class InstanceStoryTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private TestRestTemplate web;

    @Test
    void everyStoryOfACaseTellsTheClocksAndTheTimeLineOfThatCase() {
        String reference = work.heard();
        work.offer(reference, "money", "400.00");

        assertThat(work.stories(reference)).hasSizeGreaterThan(2).allSatisfy(story -> {
            JsonNode told = ask(CaseWork.MANAGER, story.getId()).getBody();
            assertThat(told.path("reference").asText()).isEqualTo(reference);
            assertThat(told.path("clocks").findValuesAsText("kind")).contains("approval", "contact", "resolution");
            assertThat(told.path("happened").findValuesAsText("kind")).contains("signal", "conversation", "offer", "letter");
        });
    }

    @Test
    void whoMayNotLookIntoACaseIsToldNothing() {
        work.hire("fien", "finance");
        String reference = work.heard();
        String story = work.stories(reference).get(0).getId();

        for (String person : Set.of("anna", "bram", CaseWork.LEAD, CaseWork.MANAGER, CaseWork.DIRECTOR)) {
            assertThat(ask(person, story).getStatusCode()).as(person).isEqualTo(HttpStatus.OK);
        }
        for (String person : Set.of(CaseWork.WAREHOUSE, CaseWork.BILLING_HEAD, "fien")) {
            assertThat(ask(person, story).getStatusCode()).as(person).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(ask(person, story).getBody().toString()).as(person).doesNotContain(reference, "My parcel");
        }
        assertThat(ask(CaseWork.MANAGER, "no-such-story").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<JsonNode> ask(String person, String story) {
        return web.withBasicAuth(person, CaseWork.PASSWORD).getForEntity("/api/v1/stories/" + story, JsonNode.class);
    }
}
