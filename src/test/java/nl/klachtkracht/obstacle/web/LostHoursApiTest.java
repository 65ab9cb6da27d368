package nl.klachtkracht.obstacle.web;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import nl.klachtkracht.Api;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
class LostHoursApiTest {

    @LocalServerPort
    private int port;
    @Autowired
    private CaseWork work;

    /** Before anything that another test leaves standing. */
    @BeforeEach
    void aQuestionAnsweredTooLate() {
        CaseWork.setTime(at("2020-06-02T10:00:00"));
        String reference = work.heard();
        work.submit(reference, "userTask_prepareOffer", work.ownerOf(reference), Map.of("step", "ask-department", "questionTo", "billing", "question", "Was it paid?"));
        CaseWork.advance(Duration.ofHours(9).plusMinutes(30));
        work.submit(reference, "userTask_answerQuestion", CaseWork.BILLING, Map.of("answer", "On Monday"));
    }

    @Test
    void theHoursAreToldWithAWordOnWhatTheyAreNot() {
        Api.Answer answer = new Api(port, "mo").get("/obstacles/lost?from=2020-06-02&to=2020-06-02");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("note")).contains("need not add up");
        assertThat(answer.json().path("lost")).anySatisfy(lost -> {
            assertThat(lost.path("department").asText()).isEqualTo("department-billing");
            assertThat(lost.path("code").asText()).isEqualTo("department");
            assertThat(lost.path("seconds").asLong()).isEqualTo(lost.path("cases").asLong() * 34_200);
        });
        assertThat(answer.json().path("lateAnswers")).singleElement().satisfies(late ->
                assertThat(late.path("secondsLate").asLong()).isEqualTo(late.path("answers").asLong() * 5_400));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=yesterday                 | 'yesterday' in from is not a day we can look at; write it as 2026-11-30.
            to=2026-02-30                  | '2026-02-30' in to is not a day we can look at; write it as 2026-11-30.
            from=0001-01-01                | '0001-01-01' in from is not a day we can look at; write it as 2026-11-30.
            from=%2B999999999-12-31        | '+999999999-12-31' in from is not a day we can look at; write it as 2026-11-30.
            from=2026-11-30&to=2026-11-01  | The first day, 2026-11-30, comes after the last, 2026-11-01; turn them around.
            """, quoteCharacter = '"')
    void whatIsNoTimeIsRefusedWithASentence(String query, String sentence) {
        Api.Answer answer = new Api(port, "mo").get("/obstacles/lost?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).isEqualTo(sentence);
    }

    @Test
    void withoutDaysItIsTheLastThirty() {
        Api.Answer answer = new Api(port, "mo").get("/obstacles/lost");

        assertThat(answer.text("from")).isEqualTo("2020-05-03");
        assertThat(answer.text("to")).isEqualTo("2020-06-02");
    }

    @ParameterizedTest
    @CsvSource({"lea, 200", "mo, 200", "dirk, 200", "anna, 403", "wim, 403"})
    void thePageIsForThoseWhoCanTakeObstaclesAway(String person, int status) throws IOException, InterruptedException {
        HttpResponse<String> page = page(person, "?from=2020-06-02&to=2020-06-02");

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body().contains("Billing")).isEqualTo(status == 200);
        assertThat(page.body()).as("a page, whatever the answer").startsWith("<!DOCTYPE html>");
        assertThat(page.body().contains("None of your groups may open this page")).isEqualTo(status == 403);
    }

    @Test
    void thePageSaysWhatIsWrongToo() throws IOException, InterruptedException {
        HttpResponse<String> page = page("lea", "?from=soon");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("is not a day we can look at");
    }

    private HttpResponse<String> page(String person, String query) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/obstacles" + query))
                .header("Accept", "text/html")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":" + CaseWork.PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .build(), HttpResponse.BodyHandlers.ofString());
    }
}
