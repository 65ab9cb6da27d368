package nl.klachtkracht.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.process.watch.MinuteRound;
import nl.klachtkracht.roster.Hiring;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JourneyTest
class DoorTest {

    private static final Pattern DOOR = Pattern.compile("<li><a href=\"([^\"]+)\"><strong>");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;
    @Autowired
    private Hiring hiring;
    @Autowired
    private IdentityService identities;
    @Autowired
    private AuthorizationService authorizations;
    @Autowired
    private AccessSetup setup;
    @Autowired
    private LoginLimit limit;
    @Autowired
    private CaseWork work;
    @Autowired
    private ManagementService jobs;
    @Autowired
    private MinuteRound watch;

    @BeforeEach
    void hire() {
        TestStaff.hireOnePerGroup(hiring);
        limit.forget("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/version", "/engine-rest/engine", "/api/v1/clocks", "/api/v1/signals/K-2026-000001",
        "/case/K-2026-000001", "/demo/mail", "/api-docs", "/swagger-ui/index.html", "/v3/api-docs", "/actuator", "/actuator/prometheus", "/actuator/env"})
    void nothingOfOursOpensWithoutLogIn(String path) {
        HttpResponse<String> answer = Caller.nobody(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("You are not logged in: log in at /camunda/app/welcome/default/");
    }

    @ParameterizedTest
    @EnumSource(StaffGroup.class)
    void whatTheStartPageOffersOpensAndOfTheModelsNothingElse(StaffGroup group) {
        Caller person = Caller.named(port, TestStaff.of(group));
        Set<String> offered = DOOR.matcher(person.get("/").body()).results().map(door -> door.group(1)).filter(address -> !address.startsWith("/camunda/"))
                .collect(Collectors.toSet());

        assertThat(offered).allSatisfy(address -> assertThat(person.get(address).statusCode()).as(address).isEqualTo(200));
        assertThat(Stream.of("/models", "/models/running", "/models/replay", "/models/conformance").filter(page -> person.get(page).statusCode() == 200))
                .containsExactlyInAnyOrderElementsOf(offered.stream().filter(address -> address.startsWith("/models")).toList());
    }

    @ParameterizedTest
    @CsvSource({"/models, 403, This is not yours to do", "/case/K-1999-000001, 404, This page does not exist"})
    void whoIsRefusedSeesAsWhomAndCanLogOutThere(String page, int status, String said) {
        Caller agent = Caller.inABrowser(port, TestStaff.of(StaffGroup.AGENT));
        HttpResponse<String> refused = agent.send("GET", page, null, Map.of("Accept", "text/html"));

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).containsSubsequence("action=\"/logout\"", "<span>" + TestStaff.of(StaffGroup.AGENT) + "</span>", "Log out", said);
        Matcher token = TOKEN.matcher(refused.body());
        assertThat(token.find()).as("a token to log out with").isTrue();
        assertThat(agent.send("POST", "/logout", "_csrf=" + token.group(1),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html")).statusCode()).isEqualTo(302);
        assertThat(agent.get("/engine-rest/engine").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthIsPublic(String path) {
        assertThat(Caller.nobody(port).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void theRestOfTheActuatorIsForAdministrators() {
        assertThat(Caller.named(port, TestStaff.of(StaffGroup.MANAGER)).get("/actuator/env").statusCode()).isEqualTo(403);
        assertThat(Caller.named(port, TestStaff.of(StaffGroup.ADMIN)).get("/actuator/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void whyANodeNeedsAPersonIsForAdministratorsOnly() {
        watch.go();
        assertThat(Caller.nobody(port).get("/actuator/health").body()).contains("\"status\"").doesNotContain("clocks", "components");
        assertThat(Caller.named(port, TestStaff.of(StaffGroup.MANAGER)).get("/actuator/health").body()).doesNotContain("clocks");
        HttpResponse<String> answer = Caller.named(port, TestStaff.of(StaffGroup.ADMIN)).get("/actuator/health");
        assertThat(answer.body()).contains("\"clocks\"", "clocksUnguarded", "timersLate");
    }

    @Test
    void aNodeWhoseClocksNeedAPersonStaysInService() {
        String reference = work.receive(Map.of());
        String timer = work.timer(reference, "boundaryTimer_contactLimit").getId();
        jobs.setJobRetries(timer, 0);
        CaseWork.advance(Duration.ofMinutes(1));
        watch.go();
        ClockUtil.reset();
        assertThat(Caller.nobody(port).get("/actuator/health")).returns(200, HttpResponse::statusCode)
                .extracting(HttpResponse::body).asString().contains("\"WARNING\"");
        assertThat(Caller.nobody(port).get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(Caller.nobody(port).get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(Caller.named(port, TestStaff.of(StaffGroup.ADMIN)).get("/actuator/metrics").body()).contains(
                "klachtkracht.clocks.unguarded", "klachtkracht.timers.late", "klachtkracht.clocks.running", "klachtkracht.clocks.overdue");
        jobs.setJobRetries(timer, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "/case/K-2026-000001, /case/K-2026-000001", "/task/K-2026-000001, /task/K-2026-000001", "/demo/mail, /demo/mail",
        "/find, /", "/case/K-2026-1, /"})
    void aPersonWhoOpensAPageIsSentToTheLogInAndFromThereBack(String wanted, String back) {
        HttpResponse<String> answer = Caller.nobody(port).send("GET", wanted, null, Map.of("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/camunda/app/welcome/default/?link=" + back);
    }

    @Test
    void oneLogInAtTheWebAppsServesOurPagesToo() {
        Caller agent = Caller.inABrowser(port, TestStaff.of(StaffGroup.AGENT));

        assertThat(agent.get("/engine-rest/engine").statusCode()).isEqualTo(200);
        assertThat(agent.get("/api/v1/nothing-here").statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonWithoutAGroupOfOursStaysOutside() {
        HttpResponse<String> answer = Caller.named(port, "test.nogroup").get("/engine-rest/task");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("None of your groups may use this address");
    }

    @Test
    void leavingAGroupTakesEffectAtOnce() {
        hiring.hire("test.leaver", "Test", "Leaver", null, Caller.PASSWORD, Set.of("agent"));
        identities.createMembership("test.leaver", "finance");
        Caller leaver = Caller.inABrowser(port, "test.leaver");
        assertThat(leaver.get("/engine-rest/engine").statusCode()).isEqualTo(200);

        identities.deleteMembership("test.leaver", "agent");
        identities.deleteMembership("test.leaver", "finance");

        assertThat(leaver.get("/engine-rest/engine").statusCode()).isEqualTo(403);
        identities.deleteUser("test.leaver");
    }

    @Test
    void onlyProgramsAreAskedForAPassword() {
        assertThat(Caller.nobody(port).get("/engine-rest/task").headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(Caller.nobody(port).send("GET", "/engine-rest/task", null, Map.of("User-Agent", "Mozilla/5.0"))
                .headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void aWriteFromASessionNeedsTheTokenOfItsPage() {
        Caller agent = Caller.inABrowser(port, TestStaff.of(StaffGroup.AGENT));

        HttpResponse<String> answer = agent.post("/api/v1/signals", "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("does not carry the token of the page");
        assertThat(agent.post("/engine-rest/task/count", "{}").statusCode()).isEqualTo(403);
        assertThat(agent.post("/camunda/api/engine/engine/default/task/count", "{}").statusCode()).isEqualTo(200);
        assertThat(Caller.inABrowser(port, TestStaff.of(StaffGroup.AGENT)).send("POST", "/camunda/api/engine/engine/default/task/count", "{}",
                Map.of("X-XSRF-TOKEN", "guessed")).statusCode()).isEqualTo(403);
        assertThat(Caller.named(port, TestStaff.of(StaffGroup.AGENT)).post("/engine-rest/task/count", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void sessionCookiesAreOutOfReachOfScriptsAndForeignPages() {
        HttpResponse<String> answer = Caller.nobody(port).get("/camunda/app/welcome/default/");

        assertThat(answer.headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .singleElement().asString().contains("HttpOnly").containsOnlyOnce("SameSite=Lax");
    }

    @Test
    void ourPagesLoadNothingFromElsewhere() {
        HttpResponse<String> answer = Caller.nobody(port).get("/engine-rest/task");

        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'").doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void everyGroupOfTheContractIsThere() {
        assertThat(identities.createGroupQuery().list()).extracting(Group::getId).contains(StaffGroup.ids());
    }

    @Test
    void writingTheRightsAgainAddsNothing() {
        long before = authorizations.createAuthorizationQuery().count();

        setup.write();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }
}
