package nl.klachtkracht.dossier;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.klachtkracht.Api;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.promise.PromiseDesk;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Promises kept = kept / due, for all together and for the department of whoever promised. */
@JourneyTest
class PromiseScoreTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private PromiseDesk promises;
    @LocalServerPort
    private int port;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void countsWhatWasDueAndNothingElse() {
        CaseWork.setTime(at("2033-05-02T10:00:00"));
        String kept = call("anna", "2033-05-02T15:00:00");
        call("bram", "2033-05-02T15:00:00");
        call(CaseWork.WAREHOUSE, "2033-05-02T16:00:00");
        String ended = call("anna", "2033-05-02T15:00:00");
        call("anna", "2033-05-09T15:00:00");
        work.submit(kept, "userTask_keepPromise", "anna", Map.of("word", "Called"));
        work.as("anna", () -> withdraw(ended));
        CaseWork.setTime(at("2033-05-03T10:00:00"));

        JsonNode score = score("?from=2033-05-02T00:00:00Z&to=2033-05-31T00:00:00Z");

        assertThat(score.path("to").asText()).as("nothing is due in the future").isEqualTo("2033-05-03T08:00:00Z");
        assertThat(score.at("/overall/due").asInt()).isEqualTo(3);
        assertThat(score.at("/overall/kept").asInt()).isEqualTo(1);
        assertThat(score.at("/overall/share").decimalValue()).isEqualByComparingTo("0.3333");
        assertThat(StreamSupport.stream(score.path("departments").spliterator(), false))
                .extracting(line -> line.path("department").asText(), line -> line.path("due").asInt(), line -> line.path("kept").asInt())
                .containsExactly(tuple("agent", 2, 1), tuple("department-warehouse", 1, 0));
        assertThat(score("?from=2033-05-02T14:00:00Z&to=2033-05-03T00:00:00Z").at("/overall/due").asInt()).as("due from, not included to").isEqualTo(1);
        assertThat(score("?from=2033-04-01T00:00:00Z&to=2033-05-02T00:00:00Z").at("/overall/share").isNull()).as("none was due").isTrue();
    }

    @Test
    void refusesATimeThatIsNone() {
        assertThat(new Api(port, "anna").get("/promises/kept?from=yesterday").status()).isEqualTo(400);
        Api.Answer wrongWay = new Api(port, "anna").get("/promises/kept?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z");
        assertThat(wrongWay.status()).isEqualTo(400);
        assertThat(wrongWay.text("detail")).isEqualTo("'from' lies after 'to' or in the future: promises are counted when they were due.");
        assertThat(new Api(port, "anna").get("/promises/kept").status()).isEqualTo(200);
    }

    private JsonNode score(String period) {
        Api.Answer answer = new Api(port, CaseWork.MANAGER).get("/promises/kept" + period);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private String call(String by, String at) {
        String reference = work.receive(Map.of());
        Instant moment = at(at);
        work.inTransaction(() -> promises.promiseCall(reference, moment, by));
        return reference;
    }

    private void withdraw(String reference) {
        new Api(port, "anna").post("/signals/" + reference + "/withdrawal", "{\"reason\": \"Never mind\"}");
    }
}
