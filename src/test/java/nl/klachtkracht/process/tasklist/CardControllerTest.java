package nl.klachtkracht.process.tasklist;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

@JourneyTest
class CardControllerTest {

    @Autowired
    private CaseWork work;
    @Autowired
    private TestRestTemplate web;

    @Test
    void aCardSaysWhoseCaseItIsWhatIsAskedAndHowLongThereIs() {
        String reference = work.heard();
        String owner = work.ownerOf(reference);
        work.offer(reference, "money", "400.00");
        JsonNode cards = cards(CaseWork.LEAD, List.of(work.task(reference, "userTask_decideOnCompensation").getId()));

        assertThat(cards).hasSize(1);
        JsonNode card = cards.get(0);
        assertThat(card.path("reference").asText()).isEqualTo(reference);
        assertThat(card.path("customer").asText()).isEqualTo("Jo Test (fictitious)");
        assertThat(card.path("words").asText()).isEqualTo("My parcel never arrived");
        assertThat(card.path("owner").asText()).containsIgnoringCase(owner.replace("test.", ""));
        assertThat(card.path("asked").asText()).isEqualTo("Money 400.00 euro");
        assertThat(card.path("due").asText()).matches("Due .+ · 23 h 4[45] min left");
        assertThat(card.path("late").asBoolean()).isFalse();
    }

    @Test
    void cardFormAndClocksNameOneMomentForADecision() {
        CaseWork.setTime(at("2031-08-08T10:00:00"));
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        String task = work.task(reference, "userTask_decideOnCompensation").getId();
        CaseWork.advance(Duration.ofHours(9));

        JsonNode card = cards(CaseWork.LEAD, List.of(task)).get(0);
        assertThat(card.path("due").asText()).isEqualTo("Due Sat 9 Aug 2031, 09:45 · 14 h 45 min left");
        assertThat(card.path("state").asText()).isEqualTo("running");
        assertThat(ask(CaseWork.LEAD, "/engine-rest/task/" + task + "/form-variables").path("decideBefore").path("value").asText())
                .isEqualTo("Sat 9 Aug 2031, 09:45");
        assertThat(ask(CaseWork.LEAD, "/api/v1/clocks?kind=approval&reference=" + reference).path("clocks").get(0).path("dueAt").asText())
                .isEqualTo("2031-08-09T07:45:00Z");
    }

    @Test
    void aDepartmentReadsOnItsCardWhatIsAsked() {
        CaseWork.setTime(at("2031-08-08T10:00:00"));
        String reference = work.heard();
        work.submit(reference, "userTask_prepareOffer", work.ownerOf(reference),
                Map.of("step", "ask-department", "questionTo", "warehouse", "question", "Is it still on the van?"));

        JsonNode card = cards(CaseWork.WAREHOUSE, List.of(work.task(reference, "userTask_answerQuestion").getId())).get(0);
        assertThat(card.path("asked").asText()).isEqualTo("Is it still on the van?");
        assertThat(card.path("due").asText()).isEqualTo("Due Fri 8 Aug 2031, 18:00 · 8 h left");
    }

    @Test
    void whoMayNotSeeATaskGetsNoCardOfIt() {
        String task = work.task(work.heard(), "userTask_prepareOffer").getId();

        assertThat(cards(CaseWork.WAREHOUSE, List.of(task, "no-such-task"))).isEmpty();
        assertThat(cards(CaseWork.MANAGER, List.of(task, "no-such-task"))).hasSize(1);
    }

    @Test
    void oneCallServesAPageOfCardsAndNoMore() {
        List<String> many = IntStream.range(0, 101).mapToObj(number -> "task-" + number).toList();
        var answer = web.withBasicAuth("anna", CaseWork.PASSWORD).getForEntity("/api/v1/cards?tasks=" + String.join(",", many), JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("detail").asText()).isEqualTo("At most 100 tasks can be asked for at once, not 101.");
        assertThat(cards("anna", List.of())).isEmpty();
    }

    private JsonNode ask(String person, String address) {
        return web.withBasicAuth(person, CaseWork.PASSWORD).getForObject(address, JsonNode.class);
    }

    private JsonNode cards(String person, List<String> tasks) {
        return web.withBasicAuth(person, CaseWork.PASSWORD)
                .getForObject("/api/v1/cards?tasks=" + String.join(",", tasks), JsonNode.class);
    }
}
