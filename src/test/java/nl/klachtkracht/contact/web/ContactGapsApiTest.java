package nl.klachtkracht.contact.web;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.klachtkracht.Api;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
class ContactGapsApiTest {

    @LocalServerPort
    private int port;
    @Autowired
    private CaseWork work;

    @Test
    void aSilenceIsToldWithItsLengthInTheHoursOfTheCustomer() {
        String reference = silentSince("2019-06-04T18:00:00");
        CaseWork.setTime(at("2019-06-05T12:30:00"));
        work.submit(reference, "userTask_contactCustomer", work.ownerOf(reference), Map.of("reached", "yes", "way", "phone",
                "changed", "yes", "whatChanged", "It was found", "nextStep", "It is sent"));

        JsonNode gap = gapOf(reference);
        assertThat(gap.path("silenceSeconds").asLong()).as("two hours in the evening, three and a half in the morning").isEqualTo(19_800);
        assertThat(gap.path("limitAt").asText()).isEqualTo("2019-06-05T09:00:00Z");
        assertThat(gap.path("until").asText()).isEqualTo("2019-06-05T10:30:00Z");
        assertThat(gap.path("responsible").asText()).isEqualTo(work.ownerOf(reference));
    }

    @Test
    void aSilenceThatLastsIsToldToo() {
        String reference = silentSince("2019-06-04T10:00:00");
        work.fire(reference, "boundaryTimer_contactLimit");
        CaseWork.setTime(at("2019-06-04T15:00:00"));

        assertThat(gapOf(reference).path("silenceSeconds").asLong()).isEqualTo(18_000);
        assertThat(gapOf(reference).path("until").isNull()).isTrue();
    }

    @Test
    void whatIsNoDayIsRefusedWithASentence() {
        Api.Answer answer = new Api(port, "mo").get("/contacts/gaps?from=yesterday");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).isEqualTo("'yesterday' in from is not a day we can look at; write it as 2026-11-30.");
    }

    private String silentSince(String moment) {
        CaseWork.setTime(at(moment));
        return work.heard();
    }

    private JsonNode gapOf(String reference) {
        JsonNode gaps = new Api(port, "mo").get("/contacts/gaps?from=2019-06-04&to=2019-06-05").json().path("gaps");
        return StreamSupport.stream(gaps.spliterator(), false).filter(gap -> gap.path("reference").asText().equals(reference)).findFirst().orElseThrow();
    }
}
