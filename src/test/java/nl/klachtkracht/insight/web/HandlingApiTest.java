package nl.klachtkracht.insight.web;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import nl.klachtkracht.Api;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
class HandlingApiTest {

    /** What the answer may say, so that a new figure is thought about here. None of it is about an agent, none of it is a target. */
    private static final Set<String> EVERYTHING_THAT_IS_SAID = Set.of(
            "from", "to", "handling.from", "handling.to",
            "handling.overall.category", "handling.overall.time.count", "handling.overall.time.p50", "handling.overall.time.p90", "handling.overall.time.max",
            "handling.overall.accepted", "handling.overall.acceptedShare", "handling.overall.reopened", "handling.overall.reopenedShare", "handling.overall.stillWatched",
            "handling.categories.category", "handling.categories.time.count", "handling.categories.time.p50", "handling.categories.time.p90", "handling.categories.time.max",
            "handling.categories.accepted", "handling.categories.acceptedShare", "handling.categories.reopened", "handling.categories.reopenedShare",
            "handling.categories.stillWatched",
            "handling.approvals.waited.source", "handling.approvals.waited.time.count", "handling.approvals.waited.time.p50", "handling.approvals.waited.time.p90",
            "handling.approvals.waited.time.max", "handling.approvals.waited.late",
            "handling.approvals.bySource.source", "handling.approvals.bySource.time.count", "handling.approvals.bySource.time.p50",
            "handling.approvals.bySource.time.p90", "handling.approvals.bySource.time.max", "handling.approvals.bySource.late",
            "handling.gaps.silence.count", "handling.gaps.silence.p50", "handling.gaps.silence.p90", "handling.gaps.silence.max",
            "handling.gaps.longest.reference", "handling.gaps.longest.since", "handling.gaps.longest.limitAt", "handling.gaps.longest.until",
            "handling.gaps.longest.silence",
            "handling.promises.due", "handling.promises.kept", "handling.promises.share",
            "handling.handOvers.count", "handling.handOvers.cases", "handling.handOvers.twice", "handling.handOvers.reasons.how", "handling.handOvers.reasons.count",
            "handling.departments.department", "handling.departments.promises.due", "handling.departments.promises.kept", "handling.departments.promises.share",
            "handling.departments.lost", "handling.departments.lateAnswers", "handling.departments.late", "handling.departments.gaps",
            "handling.lost.department", "handling.lost.obstacle", "handling.lost.lost", "handling.lost.cases",
            "handling.records.category", "handling.records.reference", "handling.records.closedAt", "handling.records.time",
            "reads.name", "reads.group", "reads.pages", "reads.cases", "reads.lastReadAt");

    @LocalServerPort
    private int port;
    @Autowired
    private CaseWork work;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @CsvSource({"lea, 200", "mo, 200", "dirk, 200", "anna, 403", "wim, 403", "hanna, 403", "olga, 403", "fien, 403", "first.admin, 403"})
    void theFiguresAreForThoseWhoLeadAndTheDoorSaysSo(String person, int status) {
        work.hire("olga", "process-owner");
        work.hire("fien", "finance");

        assertThat(new Api(port, person).get("/handling").status()).isEqualTo(status);
        assertThat(new Api(port, person).get("/handling/open").json().path("open").asBoolean()).isEqualTo(status == 200);
    }

    @Test
    void speedIsToldWithWhatItWasWorthAndNothingIsSaidOfAnAgent() {
        aCaseThatWaitedChangedHandsAndWentSilent();

        JsonNode answer = handling("?from=2035-03-01&to=2035-03-31");

        Set<String> said = new TreeSet<>();
        names(answer, "", said);
        assertThat(said).isSubsetOf(EVERYTHING_THAT_IS_SAID).contains("handling.gaps.longest.silence", "handling.handOvers.reasons.count",
                "handling.approvals.bySource.late", "handling.departments.gaps", "handling.categories.reopenedShare");
        assertThat(answer.path("handling").toString()).doesNotContain("anna", "bram", "\"lea\"", "\"mo\"", "Case");
        assertThat(answer.path("handling").path("categories")).allSatisfy(speed ->
                assertThat(List.of(speed.path("time").path("p50"), speed.path("acceptedShare"), speed.path("reopenedShare"))).allMatch(JsonNode::isNumber));
        JsonNode speed = answer.at("/handling/overall");
        assertThat(speed.at("/time/count").asLong()).isEqualTo(1);
        assertThat(speed.path("accepted").asLong()).isEqualTo(1);
        assertThat(speed.path("stillWatched").asLong()).isEqualTo(1);
        assertThat(answer.at("/handling/handOvers/cases").asLong()).isEqualTo(1);
        assertThat(answer.at("/handling/gaps/silence/count").asLong()).isEqualTo(1);
        assertThat(answer.at("/handling/approvals/waited/time/p50").asLong()).isEqualTo(1_800);
    }

    @Test
    void aCaseThatTheCustomerCameBackToIsReopened() {
        CaseWork.setTime(at("2036-02-01T10:00:00"));
        acceptedAfter(Duration.ofMinutes(5), "fast@example.org");
        acceptedAfter(Duration.ofHours(1), "slow@example.org");
        assertThat(handling("?from=2036-02-01&to=2036-02-02").at("/handling/overall/stillWatched").asLong()).isEqualTo(2);
        CaseWork.setTime(at("2036-02-20T10:00:00"));
        work.receive(Map.of("customerEmail", "FAST@example.org", "customerPhone", ""));
        CaseWork.setTime(at("2036-03-15T10:00:00"));

        JsonNode answer = handling("?from=2036-02-01&to=2036-02-02");

        assertThat(answer.at("/handling/overall/reopened").asLong()).isEqualTo(1);
        assertThat(answer.at("/handling/overall/time/count").asLong()).isEqualTo(2);
        assertThat(answer.at("/handling/overall/stillWatched").asLong()).isZero();
        assertThat(answer.at("/handling/overall/time/max").asLong()).isEqualTo(3_600);
    }

    @Test
    void noTargetCanBeMade() {
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            assertThat(new Api(port, CaseWork.MANAGER).send(method, "/handling", "{\"target\": 100}", Map.of()).status()).as(method).isEqualTo(405);
        }
    }

    @Test
    void whatIsNoDayIsRefusedWithASentence() {
        Api.Answer answer = new Api(port, CaseWork.MANAGER).get("/handling?from=soon");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).isEqualTo("'soon' in from is not a day we can look at; write it as 2026-11-30.");
    }

    @Test
    void itIsNotedWhoOfTheManagementReadAndSeenWhoDidNot() throws IOException, InterruptedException {
        CaseWork.setTime(at("2037-05-04T10:00:00"));
        String reference = work.receive(Map.of());
        new Api(port, CaseWork.LEAD).get("/signals/" + reference);
        page(CaseWork.MANAGER, "/case/" + reference);
        page(CaseWork.MANAGER, "/case/" + reference);
        new Api(port, CaseWork.MANAGER).get("/signals/" + work.receive(Map.of()));
        page(CaseWork.MANAGER, "/case/K-2037-999999");
        CaseWork.setTime(at("2037-05-05T10:00:00"));
        handling("");
        page(CaseWork.MANAGER, "/case/" + reference);

        JsonNode mo = reader("mo Case", handling(""));
        assertThat(mo.path("cases").asLong()).as("two cases, one of them on two days").isEqualTo(2);
        assertThat(mo.path("pages").asLong()).as("the page that is just read counts").isEqualTo(1);
        assertThat(mo.path("lastReadAt").asText()).isEqualTo("2037-05-05T08:00:00Z");
        assertThat(handling("").path("reads").get(0).path("name").asText()).as("who read nothing comes first").isEqualTo("dirk Case");
        assertThat(handling("").at("/reads").toString()).as("a team lead is no management").doesNotContain("lea");

        CaseWork.setTime(at("2037-05-12T10:00:01"));
        JsonNode later = reader("mo Case", new Api(port, CaseWork.LEAD).get("/handling").json());
        assertThat(later.path("cases").asLong() + later.path("pages").asLong()).as("seven days later").isZero();
        assertThat(later.path("lastReadAt").asText()).isEqualTo("2037-05-05T08:00:00Z");
    }

    private void aCaseThatWaitedChangedHandsAndWentSilent() {
        CaseWork.setTime(at("2035-03-05T10:00:00"));
        String reference = work.heard();
        work.submit(reference, "userTask_prepareOffer", work.ownerOf(reference), Map.of("step", "ask-department", "questionTo", "billing", "question", "Was it paid?"));
        work.fire(reference, "boundaryTimer_contactLimit");
        work.submit(reference, "userTask_answerQuestion", CaseWork.BILLING, Map.of("answer", "On Monday"));
        String owner = work.ownerOf(reference);
        Api.Answer handed = new Api(port, owner).post("/signals/" + reference + "/hand-over",
                "{\"to\": \"%s\", \"reason\": \"I am away\"}".formatted(owner.equals("anna") ? "bram" : "anna"));
        assertThat(handed.status()).as(handed.body()).isLessThan(300);
        work.offer(reference, "money", "400.00");
        CaseWork.advance(Duration.ofMinutes(30));
        work.submit(reference, "userTask_decideOnCompensation", CaseWork.LEAD, Map.of("decision", "grant"));
        work.present(reference, "accepted");
        work.run(reference, "serviceTask_bookPayment");
        work.close(reference);
    }

    private void acceptedAfter(Duration time, String mail) {
        String reference = work.receive(Map.of("customerEmail", mail, "customerPhone", ""));
        work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), CaseWork.CONVERSATION);
        work.offer(reference, "none", "");
        work.present(reference, "accepted");
        CaseWork.advance(time);
        work.close(reference);
    }

    private JsonNode handling(String days) {
        Api.Answer answer = new Api(port, CaseWork.MANAGER).get("/handling" + days);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode reader(String name, JsonNode answer) {
        return StreamSupport.stream(answer.path("reads").spliterator(), false).filter(one -> one.path("name").asText().equals(name)).findFirst().orElseThrow();
    }

    private static void names(JsonNode node, String path, Set<String> found) {
        if (node.isArray()) {
            node.forEach(element -> names(element, path, found));
        } else if (node.isObject()) {
            node.properties().forEach(field -> names(field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), found));
        } else {
            found.add(path);
        }
    }

    private void page(String person, String path) throws IOException, InterruptedException {
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":" + CaseWork.PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .build(), HttpResponse.BodyHandlers.ofString());
    }
}
