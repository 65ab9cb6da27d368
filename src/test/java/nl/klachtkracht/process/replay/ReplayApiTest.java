package nl.klachtkracht.process.replay;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.process.watch.Sweeper;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A changed table tried over REST and on the page, by those who keep the tables. */
@JourneyTest
class ReplayApiTest {

    private static final String API = "/api/v1/models/replay";
    private static final String MANDATE = "compensation-mandate.dmn";

    @LocalServerPort
    private int port;
    @Autowired
    private TestRestTemplate web;
    @Autowired
    private CaseWork work;
    @Autowired
    private Hiring hiring;
    @Autowired
    private Sweeper sweeper;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void theOwnerIsThere() {
        hiring.hire("olaf", "olaf", "Case", "olaf@example.org", CaseWork.PASSWORD, Set.of("camunda-admin"));
        hiring.hire("olga", "olga", "Case", "olga@example.org", CaseWork.PASSWORD, Set.of("process-owner"));
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void aWiderMandateSparesApprovalsAndSaysWhichAndWhy() {
        CaseWork.setTime(at("2003-03-04T10:00:00"));
        String within = offered("90.00");
        String above = offered("180.00");
        work.submit(above, "userTask_decideOnCompensation", CaseWork.LEAD, Map.of("decision", "grant-in-part", "amount", "100.00", "reason", "Part of it"));

        JsonNode replay = json(send("olga", API, mandateOf("150.00", "200.00"), "2003-03-01", "2003-03-31"));

        JsonNode compensation = replay.path("compensation");
        assertThat(replay.path("file").asText()).isEqualTo(MANDATE);
        assertThat(compensation.path("approvals").asInt()).isEqualTo(-1);
        assertThat(compensation.path("byMandate").decimalValue()).isEqualByComparingTo("180.00");
        assertThat(compensation.at("/asItWent/byPerson").decimalValue()).isEqualByComparingTo("100.00");
        assertThat(compensation.at("/live/approvals").asInt()).isEqualTo(1);
        assertThat(compensation.path("requests")).singleElement().satisfies(request -> {
            assertThat(request.path("reference").asText()).isEqualTo(above).isNotEqualTo(within);
            assertThat(request.at("/before/by").asText()).isEqualTo("person");
            assertThat(request.at("/before/askedOf").asText()).isEqualTo("team-lead");
            assertThat(request.at("/after/by").asText()).isEqualTo("mandate");
            assertThat(request.at("/after/row").asInt()).isEqualTo(1);
            assertThat(request.path("why").asText()).isEqualTo("180.00 euro in all is within the 200.00 of row 1 of the mandate table");
        });
        assertThat(replay.path("notes")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(work.waitsFor(above, "userTask_presentOffer")).as("nothing on record changed").isTrue();

        assertThat(send("olga", API + "?from=2003-03-01&to=2003-03-31", mandateOf("150.00", "200.00"), "application/xml").body()).as("as the body").isEqualTo(send("olga", API,
                mandateOf("150.00", "200.00"), "2003-03-01", "2003-03-31").body());
        String file = send("olga", API + ".csv", mandateOf("150.00", "200.00"), "2003-03-01", "2003-03-31").body();
        assertThat(file).startsWith("\uFEFF\"reference\",\"offer\"").contains("\"" + above + "\",\"1\"", "\"person\",\"100.00\",\"team-lead\",\"mandate\",\"180.00\",\"\"").doesNotContain(within);
    }

    @Test
    void aNarrowerMandateSaysWhatTheLapseWouldGiveAndForWhomItWaits() {
        CaseWork.setTime(at("2003-05-06T10:00:00"));
        String within = offered("140.00");

        JsonNode replay = json(send("olga", API, mandateOf("150.00", "120.00"), "2003-05-01", "2003-05-31"));

        assertThat(replay.at("/compensation/askedFirst").asInt()).isEqualTo(1);
        assertThat(replay.at("/compensation/changed/undecided").asInt()).isEqualTo(1);
        assertThat(replay.at("/compensation/changed/undecidedAsks").decimalValue()).isEqualByComparingTo("140.00");
        assertThat(replay.at("/compensation/requests/0/reference").asText()).isEqualTo(within);
        assertThat(replay.at("/compensation/requests/0/ifNobodyDecides").decimalValue()).isEqualByComparingTo("140.00");
        assertThat(replay.at("/compensation/requests/0/after/askedOf").asText()).isEqualTo("team-lead");
    }

    @Test
    void whatNobodyDecidedIsPlayedByTheChangedLapse() {
        CaseWork.setTime(at("2003-07-08T10:00:00"));
        String lapsed = offered("400.00");
        CaseWork.advance(Duration.ofHours(24));
        sweeper.sweep();

        JsonNode replay = json(send("olga", API, shipped("approval-lapse.dmn").replace("500", "250"), "2003-07-01", "2003-07-31"));

        assertThat(replay.at("/compensation/byLapse").decimalValue()).isEqualByComparingTo("-150.00");
        assertThat(replay.at("/compensation/otherLapse").asInt()).isEqualTo(1);
        assertThat(replay.at("/compensation/requests/0/reference").asText()).isEqualTo(lapsed);
        assertThat(replay.at("/compensation/requests/0/after/row").asInt()).isEqualTo(2);
    }

    @Test
    void anotherTriageSaysWhichSignalsGoAnotherWayAndThenTheyDo() {
        CaseWork.setTime(at("2003-09-09T10:00:00"));
        Map<String, Object> told = Map.of("text", "The wibble came loose, and I have no heat");
        String before = work.receive(told);
        String stated = work.receive(Map.of("text", "The wibble came loose", "category", "billing"));
        String other = work.receive(Map.of("text", "My parcel never arrived"));
        String old = work.receive(Map.of("text", "The wibble came loose"));
        database.update("update signal set stated_category = null where reference = ?", old);
        String changed = shipped("signal-triage.dmn").replace("[\"modem\",", "[\"wibble\", \"modem\",").replace("\"no heat\", ", "");

        JsonNode replay = json(send("olga", API, changed, "2003-09-01", "2003-09-30"));

        JsonNode triage = replay.path("triage");
        assertThat(triage.path("signals").asInt()).isEqualTo(4);
        assertThat(triage.path("differing").asInt()).isEqualTo(1);
        assertThat(triage.path("otherNeed").asInt()).isEqualTo(1);
        assertThat(triage.path("otherCategory").asInt()).isEqualTo(1);
        assertThat(triage.path("otherRoute").asInt()).isZero();
        assertThat(triage.path("differingWithLive").asInt()).isZero();
        assertThat(triage.at("/cases/0/reference").asText()).isEqualTo(before).isNotIn(stated, other);
        assertThat(triage.at("/cases/0/after/category").asText()).isEqualTo("product");
        assertThat(replay.path("notes").toString()).contains("Of 1 signals it is not on record which category was stated");

        repository.createDeployment().addString("signal-triage.dmn", changed).deploy();
        assertThat(database.queryForMap("select route, need, category from signal where reference = ?", work.receive(told)))
                .containsEntry("route", "RESOLVE").containsEntry("need", "NONE").containsEntry("category", "product");
    }

    @ParameterizedTest
    @CsvSource({"olga, 200", "olaf, 200", "anna, 403", "lea, 403", "mo, 403", "dirk, 403"})
    void itIsForThoseWhoKeepTheTables(String person, int status) {
        assertThat(send(person, API, shipped(MANDATE), "2002-01-01", "2002-01-02").status()).isEqualTo(status);
        assertThat(send(person, "/models/replay", shipped(MANDATE), "2002-01-01", "2002-01-02").status()).isEqualTo(status);
        assertThat(send(person, "/models/replay.csv", shipped(MANDATE), "2002-01-01", "2002-01-02").status()).isEqualTo(status);
        assertThat(web.withBasicAuth(person, CaseWork.PASSWORD).getForEntity("/api/v1/models/proposals", String.class).getStatusCode().value()).isEqualTo(status);
        assertThat(web.withBasicAuth(person, CaseWork.PASSWORD).getForEntity("/models/proposals.dmn?role=agent&category=x&row=1", String.class).getStatusCode().value())
                .isEqualTo(status == 200 ? 409 : 403);
    }

    @Test
    void aFileThatCouldNotGoLiveIsRefusedInWordsAndNotPlayed() {
        assertRefused("This is no DMN table", "<definitions");
        assertRefused("This is no DMN table", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + shipped(MANDATE).substring(38).replace("Knows the case", "&e;"));
        assertRefused("Nothing on record was decided by the tables of this file", shipped("resolution-target.dmn"));
        assertRefused("Choose the file with the changed table", "");
        assertRefused("a table has at most 1,000,000", shipped(MANDATE) + " ".repeat(1_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "groovy", "javascript"})
    void nothingButFeelIsEverEvaluated(String language) {
        CaseWork.setTime(at("2003-11-11T10:00:00"));
        offered("20.00");

        Answer answer = send("olga", API, shipped(MANDATE).replaceFirst("<outputEntry id=\"then_compensationMandate_agentDelivery_limitPerComplaint\">\\s*<text>150.00</text>",
                "<outputEntry id=\"then_compensationMandate_agentDelivery_limitPerComplaint\" expressionLanguage=\"%s\"><text>\\${1500.00}</text>".formatted(language)), "2003-11-01", "2003-11-30");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void aTableWithoutALimitIsRefusedForTheRequestThatWouldNeedIt() {
        CaseWork.setTime(at("2003-12-09T10:00:00"));
        String reference = offered("20.00");

        Answer answer = send("olga", API, mandateOf("150.00", "null"), "2003-12-01", "2003-12-31");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(json(answer).path("detail").asText()).satisfiesAnyOf(
                sentence -> assertThat(sentence).contains("no answer that can be used for " + reference), sentence -> assertThat(sentence).contains("This table could not go live"));
    }

    @Test
    void thePageShowsTheSame() {
        CaseWork.setTime(at("2002-03-05T10:00:00"));
        String above = offered("180.00");
        work.submit(above, "userTask_decideOnCompensation", CaseWork.LEAD, Map.of("decision", "grant"));

        assertThat(web.withBasicAuth("olga", CaseWork.PASSWORD).getForObject("/models/replay", String.class)).contains("What would have happened", "What the record speaks for");
        String page = send("olga", "/models/replay", mandateOf("150.00", "200.00"), "2002-03-01", "2002-03-31").body();

        assertThat(page).contains("1 of 1 requests would have come out otherwise", "1 approval fewer", "/case/" + above, "a person, asked of the team lead first", "180.00 euro",
                "180.00 euro in all is within the 200.00 of row 1 of the mandate table", "What was not played", "All of them as a file for a spreadsheet");
        assertThat(send("olga", "/models/replay", "<nothing/>", "2002-03-01", "2002-03-31").body()).contains("role=\"alert\"", "This is no DMN table");
        assertThat(send("olga", "/models/replay", shipped("signal-triage.dmn").replace("\"never arrived\", ", "").replace("[\"deliver\", \"parcel\", ", "[\"deliver\", "),
                "2002-03-01", "2002-03-31").body()).contains("1 of 1 signals would have gone otherwise", "resolve, need: none, other");
    }

    private void assertRefused(String sentence, String table) {
        Answer answer = send("olga", API, table, "2002-01-01", "2002-01-02");
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).path("detail").asText()).contains(sentence);
    }

    private String offered(String amount) {
        String reference = work.heard();
        work.offer(reference, "anna", "money", amount);
        return reference;
    }

    private static String mandateOf(String from, String to) {
        return shipped(MANDATE).replace("<text>" + from + "</text>", "<text>" + to + "</text>");
    }

    private Answer send(String person, String path, String table, String from, String to) {
        return send(person, path, "--cut\r\n%s\r\n%s\r\n--cut\r\n%s\r\n%s\r\n--cut\r\n%s\r\n%s\r\n--cut--\r\n".formatted(
                "Content-Disposition: form-data; name=\"file\"; filename=\"changed.dmn\"\r\nContent-Type: application/octet-stream\r\n", table,
                "Content-Disposition: form-data; name=\"from\"\r\n", from, "Content-Disposition: form-data; name=\"to\"\r\n", to), "multipart/form-data; boundary=cut");
    }

    private Answer send(String person, String path, String body, String type) {
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":" + CaseWork.PASSWORD).getBytes(StandardCharsets.UTF_8)))
                    .header("Content-Type", type).header("Accept", path.startsWith("/api/") ? "*/*" : "text/html, */*")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private record Answer(int status, String body) {
    }

    private static JsonNode json(Answer answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static String shipped(String file) {
        try {
            return Files.readString(Path.of("bpmn", file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
