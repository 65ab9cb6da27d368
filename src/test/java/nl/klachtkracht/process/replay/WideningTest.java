package nl.klachtkracht.process.replay;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import nl.klachtkracht.Api;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.Multipart;
import nl.klachtkracht.clock.Period;
import nl.klachtkracht.compensation.ApprovalDesk;
import nl.klachtkracht.compensation.CompensationDesk;
import nl.klachtkracht.compensation.CompensationTables;
import nl.klachtkracht.compensation.Role;
import nl.klachtkracht.process.deployment.LiveModels;
import nl.klachtkracht.process.guard.ModelGate;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/** Where people always say yes, the record proposes that nobody needs to be asked. A category of its own keeps other tests out of the counts. */
@JourneyTest
class WideningTest {

    private static final String CATEGORY = "privacy";

    @LocalServerPort
    private int port;
    @Autowired
    private TestRestTemplate web;
    @Autowired
    private CompensationDesk desk;
    @Autowired
    private ApprovalDesk approvals;
    @Autowired
    private CompensationTables tables;
    @Autowired
    private DraftReader drafts;
    @Autowired
    private Replays replays;
    @Autowired
    private LiveModels live;
    @Autowired
    private ModelGate gate;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private Hiring hiring;
    @Autowired
    private JdbcTemplate database;
    private AskedAgainAndAgain asked;

    @BeforeEach
    void people() {
        asked = new AskedAgainAndAgain(CATEGORY, database, desk, approvals, hiring);
        hiring.hire("olga", "olga", "Case", "olga@example.org", CaseWork.PASSWORD, Set.of("process-owner"));
        // After every other test: the newest decisions count.
        CaseWork.setTime(at("2049-03-01T08:00:00"));
    }

    @AfterEach
    void removeThem() {
        asked.remove();
        ClockUtil.reset();
    }

    @Test
    void nineteenGrantsAreNotEnoughAndTwentyMakeAProposalWithItsNumbers() {
        asked.decide(19, "140.00", "grant");
        assertThat(proposal()).isEmpty();

        asked.decide(1, "140.00", "grant");

        JsonNode proposal = proposal().orElseThrow();
        assertThat(proposal.path("role").asText()).isEqualTo("agent");
        assertThat(proposal.path("row").asInt()).isEqualTo(2);
        assertThat(proposal.path("limit").decimalValue()).isEqualByComparingTo("100.00");
        assertThat(proposal.path("raised").decimalValue()).isEqualByComparingTo("140.00");
        assertThat(proposal.path("words").asText()).isEqualTo("Granted unchanged 20 of the last 20 between 100.00 and 140.00 euro for privacy, asked by the agent:"
                + " widen the mandate to 140.00? The budget of 1,000.00 euro a month stays as it is.");
        assertThat(web.withBasicAuth("olga", CaseWork.PASSWORD).getForObject("/models/replay", String.class))
                .contains("Granted unchanged 20 of the last 20 between 100.00 and 140.00 euro for privacy", "See what it would have changed", "category=privacy");
    }

    @Test
    void oneChangedAnswerInTwentyIsLittleEnoughAndTwoAreTooMany() {
        asked.decide(1, "130.00", "grant-in-part");
        asked.decide(19, "120.00", "grant");
        assertThat(proposal().orElseThrow().path("unchanged").asInt()).isEqualTo(19);

        asked.decide(1, "120.00", "decline");
        assertThat(proposal()).as("19 of 21").isEmpty();

        asked.decide(38, "120.00", "grant");
        assertThat(proposal().orElseThrow().path("words").asText()).contains("Granted unchanged 39 of the last 40");
    }

    @Test
    void whatIsFarAboveTheLimitWithinItOrDecidedByNobodySaysNothing() {
        asked.decide(20, "150.01", "grant");
        assertThat(proposal()).as("the band ends at half as much again").isEmpty();
        asked.decide(20, "90.00", "");
        assertThat(proposal()).isEmpty();
        asked.decide(20, "140.00", "");
        assertThat(proposal()).as("nobody said yes").isEmpty();
    }

    @Test
    void theProposedTableCanBePlayedGoesLiveAndSparesTheApproval() {
        asked.decide(20, "140.00", "grant");
        JsonNode proposal = proposal().orElseThrow();
        String table = web.withBasicAuth("olga", CaseWork.PASSWORD).getForObject("/models/proposals.dmn?role=agent&category=privacy&row=2", String.class);
        assertThat(table).isEqualTo(proposal.path("table").asText());
        Map<String, byte[]> others = live.files();
        others.remove("compensation-mandate.dmn");
        assertThat(gate.judge(Map.of("compensation-mandate.dmn", table.getBytes(StandardCharsets.UTF_8)), others)).noneMatch(finding -> finding.refuses());

        Replay replay = replays.play(drafts.read("", table.getBytes(StandardCharsets.UTF_8)), Period.read("2049-03-01", "2049-12-31", java.time.Clock.systemUTC()));
        // Seven times 140 is 980; the eighth of the month would go over the budget of 1,000.
        assertThat(replay.compensation().grantedAtOnce()).isEqualTo(7);
        assertThat(replay.compensation().byMandate()).isEqualByComparingTo("980.00");

        repository.createDeployment().addString("compensation-mandate.dmn", table).deploy();
        assertThat(tables.mandate(Role.AGENT, CATEGORY, "money").limit()).isEqualByComparingTo(new BigDecimal("140"));
        assertThat(tables.mandate(Role.AGENT, "billing", "money").limit()).isEqualByComparingTo(new BigDecimal("100"));
        assertThat(proposal()).as("nothing is above the limit any more").isEmpty();
        CaseWork.setTime(at("2049-05-02T08:00:00"));
        assertThat(asked.ask("140.00")).as("nobody is asked any more").isTrue();
        assertThat(web.withBasicAuth("olga", CaseWork.PASSWORD).getForEntity("/models/proposals.dmn?role=agent&category=privacy&row=9", String.class)
                .getStatusCode().value()).isEqualTo(409);
    }

    @Test
    void aTableThatSomebodyElseChangedMeanwhileIsNotReplacedByTheProposal() {
        asked.decide(20, "140.00", "grant");
        String page = page("/models/replay", null);
        String played = page("/models/replay", new Multipart().field("edit", unescaped(field("edit", page))).field("seen", field("seen", page))
                .field("from", "2049-03-01").field("to", "2049-12-31"));
        String other = new String(live.files().get("compensation-mandate.dmn"), StandardCharsets.UTF_8).replace("<text>150.00</text>", "<text>160.00</text>");
        repository.createDeployment().name("For the holidays").addString("compensation-mandate.dmn", other).deploy();
        String playedLate = page("/models/replay", new Multipart().field("edit", unescaped(field("edit", page))).field("seen", field("seen", page))
                .field("from", "2049-03-01").field("to", "2049-12-31"));
        for (String shown : List.of(page, played, playedLate)) {
            ResponseEntity<String> refused = post("/models/checked", new Multipart().field("checked", field("checked", shown)).field("seen", field("seen", shown)).field("why", "Always granted"));
            assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
            assertThat(refused.getBody()).contains("compensation-mandate.dmn was changed after you looked at it: the system, ", "deployed (“For the holidays”)", "Nothing of yours went live");
            assertThat(new String(live.files().get("compensation-mandate.dmn"), StandardCharsets.UTF_8)).isEqualTo(other);
        }
        String fresh = page("/models/replay", null);
        post("/models/checked", new Multipart().field("checked", field("checked", fresh)).field("seen", field("seen", fresh)).field("why", "Always granted"));
        assertThat(tables.mandate(Role.AGENT, CATEGORY, "money").limit()).isEqualByComparingTo(new BigDecimal("140"));
        assertThat(new String(live.files().get("compensation-mandate.dmn"), StandardCharsets.UTF_8)).as("beside the other's change").contains("160.00");
    }

    /** What the first form that puts something live would send. */
    private static String field(String name, String page) {
        int form = page.indexOf("/models/checked");
        Matcher field = Pattern.compile("name=\"%s\" value=\"([^\"]+)\"".formatted(name)).matcher(page);
        assertThat(field.find(name.equals("edit") ? 0 : form)).as(name).isTrue();
        return field.group(1);
    }

    private static String unescaped(String value) {
        return HtmlUtils.htmlUnescape(value);
    }

    private String page(String path, Multipart form) {
        return form == null ? web.withBasicAuth("olga", CaseWork.PASSWORD).getForObject(path, String.class) : post(path, form).getBody();
    }

    private ResponseEntity<String> post(String path, Multipart form) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, Multipart.CONTENT_TYPE);
        headers.setAccept(List.of(MediaType.TEXT_HTML, MediaType.ALL));
        return web.withBasicAuth("olga", CaseWork.PASSWORD).postForEntity(path, new HttpEntity<>(form.bytes(), headers), String.class);
    }

    private Optional<JsonNode> proposal() {
        return StreamSupport.stream(new Api(port, "olga").get("/models/proposals").json().spliterator(), false)
                .filter(proposal -> proposal.path("category").asText().equals(CATEGORY)).findFirst();
    }
}
