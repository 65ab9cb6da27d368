package nl.klachtkracht.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.process.access.LogIns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@JourneyTest
class CapturedControllerTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private TestRestTemplate web;

    @Test
    void theOwnerIsToldThatItIsTheirs() {
        String reference = work.receive(Map.of("text", "My parcel never arrived"));

        assertThat(told(work.ownerOf(reference), reference)).isEqualTo("is on record. It is yours: what to do next is in your list.");
    }

    @Test
    void aColleagueIsToldWhoGotIt() {
        String reference = work.receive(Map.of("text", "My parcel never arrived"));

        assertThat(told(CaseWork.LEAD, reference)).startsWith("is on record. ")
                .endsWith(" (" + work.ownerOf(reference) + ") is its problem owner and has it in their list.");
    }

    @Test
    void aComplimentWasPassedOn() {
        String reference = work.receive(Map.of("text", "Anna was wonderful", "kind", "compliment"));

        assertThat(told(CaseWork.LEAD, reference)).isEqualTo("is on record. It was passed on to the colleague it is about.");
    }

    private String told(String person, String reference) {
        JsonNode captured = web.withBasicAuth(person, LogIns.passwordOf(person)).getForObject("/api/v1/captured/" + reference, JsonNode.class);
        assertThat(captured.path("reference").asText()).isEqualTo(reference);
        return captured.path("said").asText();
    }
}
