package nl.klachtkracht.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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
        assertThat(card.path("due").asText()).matches("Due .+ · 7 h 59 min left|Due .+ · 8 h left");
        assertThat(card.path("late").asBoolean()).isFalse();
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

    private JsonNode cards(String person, List<String> tasks) {
        return web.withBasicAuth(person, CaseWork.PASSWORD)
                .getForObject("/api/v1/cards?tasks=" + String.join(",", tasks), JsonNode.class);
    }
}
