package nl.klachtkracht.process.conformance;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.klachtkracht.Api;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.clock.Period;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.process.watch.Sweeper;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which way cases took and where somebody moved them. Repeat the random walks with {@code -Dseed=}. */
@JourneyTest
class ConformanceTest {

    private static final Logger LOG = LoggerFactory.getLogger(ConformanceTest.class);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    /** Long before any other test. */
    private static final Period WALKS = new Period(LocalDate.parse("2002-03-01"), LocalDate.parse("2003-12-31"));

    @LocalServerPort
    private int port;
    @Autowired
    private CaseWork work;
    @Autowired
    private ConformanceFigures figures;
    @Autowired
    private ComplaintDesk complaints;
    @Autowired
    private Sweeper sweeper;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private Hiring hiring;
    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void now() {
        SeededHistory.remove(database);
        ClockUtil.reset();
    }

    @Test
    void aThousandWalksAreCountedAsTheyWereWritten() {
        LOG.info("A thousand walks with -Dseed={}", SEED);
        ProcessDefinition offer = repository.createProcessDefinitionQuery().processDefinitionKey("offerAndAnswer").latestVersion().singleResult();
        Conformance.Version before = offers();
        SeededHistory written = new SeededHistory(SEED, offer, repository.getBpmnModelInstance(offer.getId()), database);
        written.walk(1000, at("2002-03-05T08:00:00"));

        Conformance.Version counted = offers();

        String of = "-Dseed=" + SEED;
        assertThat(counted.cases()).as(of).isEqualTo(before.cases() + written.cases).isEqualTo(before.cases() + 1000);
        assertThat(counted.running()).as(of).isEqualTo(before.running() + written.running);
        assertThat(counted.conforming()).as(of).isEqualTo(before.conforming() + written.asDrawn);
        assertThat(written.asDrawn).isBetween(100L, 900L);
        assertThat(counted.share()).as(of).isEqualByComparingTo(BigDecimal.valueOf(counted.conforming()).divide(BigDecimal.valueOf(counted.cases()), 4, RoundingMode.HALF_UP));
        Map<String, Long> paths = new TreeMap<>(written.ends);
        paths.put("still-running", before.running() + written.running);
        paths.put("deleted", written.deleted);
        assertThat(counted.paths().stream().collect(Collectors.toMap(Conformance.Path::end, Conformance.Path::cases))).as(of).isEqualTo(paths);
        assertThat(counted.paths().stream().mapToLong(Conformance.Path::cases).sum()).as(of).isEqualTo(counted.cases());
        assertThat(times(counted, "left")).as(of).isEqualTo(together(times(before, "left"), written.left)).isNotEmpty();
        assertThat(times(counted, "entered")).as(of).isEqualTo(together(times(before, "entered"), written.entered));
        assertThat(times(counted, "deleted").values().stream().mapToLong(Long::longValue).sum()).as(of).isEqualTo(written.deleted);
    }

    /** Other tests leave cases that still run; the walks come on top. */
    private Conformance.Version offers() {
        return figures.between(WALKS).versions().stream().filter(version -> version.process().equals("offerAndAnswer")).findFirst()
                .orElseGet(() -> new Conformance.Version("", "", 0, "", 0, 0, 0, BigDecimal.ZERO, 0, List.of(), List.of(), List.of()));
    }

    private static Map<String, Long> together(Map<String, Long> before, Map<String, Long> written) {
        Map<String, Long> together = new TreeMap<>(before);
        written.forEach((activity, times) -> together.merge(activity, times, Long::sum));
        return together;
    }

    private static Map<String, Long> times(Conformance.Version version, String how) {
        return version.jumps().stream().filter(jump -> jump.how().equals(how)).collect(Collectors.toMap(Conformance.Jumped::activity, Conformance.Jumped::times));
    }

    @Test
    void whatTheDiagramDrawsIsNoJump() {
        CaseWork.setTime(at("2001-02-07T10:00:00"));
        String accepted = work.heard();
        work.offer(accepted, "money", "80.00");
        work.present(accepted, "accepted");
        work.run(accepted, "serviceTask_bookPayment");
        work.close(accepted);
        String lapsed = work.heard();
        work.offer(lapsed, "money", "400.00");
        String withdrawn = work.heard();
        work.offer(withdrawn, "money", "400.00");
        complaints.withdraw(withdrawn, "Solved by itself", "anna");
        CaseWork.advance(Duration.ofHours(25));
        sweeper.sweep();
        String refused = work.heard();
        work.offer(refused, "money", "80.00");
        work.present(refused, "not-accepted");

        JsonNode versions = conformance("?from=2001-02-01&to=2001-02-28");

        assertThat(versions).hasSizeGreaterThanOrEqualTo(5).allSatisfy(version ->
                assertThat(version.path("jumps").toString()).as(version.path("process").asText()).doesNotContain(accepted, lapsed, withdrawn, refused));
        assertThat(paths(versions, "complaintResolution")).contains("endEvent_complaintWithdrawn", "still-running");
        assertThat(paths(versions, "compensationApproval")).contains("endEvent_compensationGranted");
    }

    @Test
    void everyCaseIsCountedOnceAndSideTracksApart() {
        CaseWork.setTime(at("2001-04-04T10:00:00"));
        String reminded = work.heard();
        work.offer(reminded, "money", "400.00");
        work.fire(reminded, "boundaryTimer_reminder");
        work.fire(reminded, "boundaryTimer_nextLevel");
        work.submit(reminded, "userTask_decideOnCompensation", CaseWork.LEAD, Map.of("decision", "grant"));
        String within = work.heard();
        work.offer(within, "money", "80.00");
        work.present(within, "accepted");
        work.run(within, "serviceTask_bookPayment");
        work.close(within);
        work.receive(Map.of("kind", "compliment", "text", "You were so kind"));
        String waiting = work.heard();
        work.offer(waiting, "money", "400.00");
        work.fire(waiting, "boundaryTimer_reminder");

        JsonNode versions = conformance("?from=2001-04-01&to=2001-04-30");
        String page = page("olga", "?from=2001-04-01&to=2001-04-30").body();
        complaints.withdraw(waiting, "It should not wait for years in the counts of others", "anna");

        JsonNode approvals = version(versions, "compensationApproval");
        assertThat(counts(approvals, "paths")).as("two granted, one still waits, and perhaps what another test left").containsEntry("endEvent_compensationGranted", 2L)
                .containsOnlyKeys("endEvent_compensationGranted", "still-running");
        assertThat(counts(approvals, "beside")).containsOnly(Map.entry("endEvent_approverReminded", 2L), Map.entry("endEvent_nextLevelInvolved", 1L));
        assertThat(counts(version(versions, "customerContact"), "paths")).as("what took the whole story away is its end").containsEntry("endEvent_contactEnded", 1L);
        JsonNode intake = version(versions, "signalIntake");
        assertThat(counts(intake, "paths")).as("a story that goes two ways at once").containsEntry("endEvent_complaintOpened+endEvent_noUrgentNeed", 3L)
                .containsEntry("endEvent_complimentPassedOn+endEvent_noUrgentNeed", 1L);
        assertThat(page).contains("Complaint opened + No urgent need", "On the side, while the story went on", "Approver reminded");
    }

    private static Map<String, Long> counts(JsonNode version, String list) {
        return StreamSupport.stream(version.path(list).spliterator(), false)
                .collect(Collectors.toMap(path -> path.path("end").asText(), path -> path.path("cases").asLong()));
    }

    @Test
    void whatSomebodyDidToACaseIsAJumpWhereTheyDidIt() {
        CaseWork.setTime(at("2000-02-07T10:00:00"));
        JsonNode before = conformance("?from=2000-02-01&to=2000-02-28");
        String moved = work.heard();
        runtime.createProcessInstanceModification(story(moved, "offerAndAnswer").getId())
                .cancelAllForActivity("userTask_prepareOffer").startBeforeActivity("userTask_bringBadNews").execute();
        String deleted = work.heard();
        work.offer(deleted, "money", "400.00");
        CaseWork.advance(Duration.ofHours(1));
        runtime.deleteProcessInstance(story(deleted, "compensationApproval").getId(), "by an operator", false, true);
        String ended = work.heard();
        work.offer(ended, "money", "400.00");
        CaseWork.advance(Duration.ofHours(1));
        runtime.deleteProcessInstance(story(ended, "compensationApproval").getId(), "by a program");
        work.heard();

        JsonNode versions = conformance("?from=2000-02-01&to=2000-02-28");

        JsonNode offers = version(versions, "offerAndAnswer");
        assertThat(before).as("nothing is older").isEmpty();
        assertThat(offers.path("cases").asLong()).isEqualTo(4);
        assertThat(jump(offers, "left", "userTask_prepareOffer").path("references")).singleElement().extracting(JsonNode::asText).isEqualTo(moved);
        assertThat(jump(offers, "entered", "userTask_bringBadNews").path("times").asLong()).isEqualTo(1);
        JsonNode approvals = version(versions, "compensationApproval");
        assertThat(approvals.path("share").decimalValue()).as(approvals.toString()).isEqualByComparingTo("0");
        assertThat(jump(approvals, "deleted", "userTask_decideOnCompensation").path("references")).extracting(JsonNode::asText).containsExactlyInAnyOrder(deleted, ended);
        assertThat(page("olga", "?from=2000-02-01&to=2000-02-28").body()).contains("Prepare offer", "left without an event that takes it away", "/case/" + moved, "0.0 % went as it is drawn");
    }

    @ParameterizedTest
    @CsvSource({"olga, 200", "mo, 200", "dirk, 200", "anna, 403", "lea, 403", "wim, 403"})
    void itIsForThoseWhoKeepTheModelsAndThoseWhoLeadTheHouse(String person, int status) throws IOException, InterruptedException {
        hireTheOwner();

        assertThat(new Api(port, person).get("/models/conformance?from=2000-01-01&to=2000-01-02").status()).isEqualTo(status);
        assertThat(page(person, "?from=2000-01-01&to=2000-01-02").statusCode()).isEqualTo(status);
    }

    private JsonNode conformance(String query) {
        hireTheOwner();
        JsonNode versions = new Api(port, "olga").get("/models/conformance" + query).json().path("versions");
        assertThat(versions).allSatisfy(version -> assertThat(counts(version, "paths").values().stream().mapToLong(Long::longValue).sum())
                .as("the ways of %s", version.path("process")).isEqualTo(version.path("cases").asLong()));
        return versions;
    }

    private void hireTheOwner() {
        hiring.hire("olga", "olga", "Case", "olga@example.org", CaseWork.PASSWORD, Set.of("process-owner"));
    }

    private ProcessInstance story(String reference, String process) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference, process).singleResult();
    }

    private static JsonNode version(JsonNode versions, String process) {
        return StreamSupport.stream(versions.spliterator(), false).filter(version -> version.path("process").asText().equals(process)).findFirst().orElseThrow();
    }

    private static List<String> paths(JsonNode versions, String process) {
        return version(versions, process).path("paths").findValuesAsText("end");
    }

    private static JsonNode jump(JsonNode version, String how, String activity) {
        return StreamSupport.stream(version.path("jumps").spliterator(), false)
                .filter(jump -> jump.path("how").asText().equals(how) && jump.path("activity").asText().equals(activity)).findFirst()
                .orElseThrow(() -> new AssertionError("No %s at %s in %s".formatted(how, activity, version.path("jumps"))));
    }

    private HttpResponse<String> page(String person, String query) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/models/conformance" + query))
                    .header("Accept", "text/html")
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":" + CaseWork.PASSWORD).getBytes(StandardCharsets.UTF_8)))
                    .build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
