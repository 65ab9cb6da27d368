package nl.klachtkracht.start;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.klachtkracht.dossier.CaseFinder;
import nl.klachtkracht.dossier.FoundCase;
import nl.klachtkracht.refusal.Refused;
import nl.klachtkracht.roster.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(controllers = StartPage.class)
@AutoConfigureMockMvc(addFilters = false)
@ActiveProfiles("test")
@Import({ErrorPages.class, StartPageTest.Noon.class})
class StartPageTest {

    private static final FoundCase JO = new FoundCase(
            "K-2026-000123", "Jo <b>", "0612345678", "", "It broke", "complaint", true, "Anna", "Mon 23 Nov 2026, 12:00");

    @Autowired
    private MockMvc web;
    @MockitoBean
    private Team team;
    @MockitoBean
    private CaseFinder finder;
    @MockitoBean
    private ModelNews models;

    @BeforeEach
    void allModelsAreAsShipped() {
        given(models.changed()).willReturn(new ModelNews.Changed(List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "agent, My work, /camunda/app/tasklist/",
        "agent, Capture a signal, /camunda/app/tasklist/default/#/?processStart=signalIntake",
        "team-lead, Capture a signal, /camunda/app/tasklist/default/#/?processStart=signalIntake",
        "team-lead, What needs my decision, /camunda/app/tasklist/",
        "director, What needs my decision, /camunda/app/tasklist/",
        "department-warehouse, Work of my department, /camunda/app/tasklist/",
        "finance, Nothing waits for you yet, /camunda/app/tasklist/",
        "manager, The running stories, /camunda/app/cockpit/",
        "manager, Every clock, /camunda/app/cockpit/default/#/clocks",
        "process-owner, The models as they run, /camunda/app/cockpit/",
        "process-owner, Change the models, /models",
        "camunda-admin, Change the models, /models",
        "camunda-admin, What would have happened, /models/replay",
        "process-owner, What would have happened, /models/replay",
        "process-owner, How cases really went, /models/conformance",
        "manager, How cases really went, /models/conformance",
        "camunda-admin, People and rights, /camunda/app/admin/"})
    void everyRoleFindsItsWork(String group, String title, String address) throws Exception {
        web.perform(get("/").principal(loggedIn(group))).andExpect(status().isOk())
                .andExpect(content().string(containsString(title)))
                .andExpect(content().string(containsString("href=\"" + address + "\"")))
                .andExpect(content().string(containsString("Find a case")));
    }

    @Test
    void theyAreGreetedByName() throws Exception {
        given(team.nameOf("someone")).willReturn("Anna de Vries");

        web.perform(get("/").principal(loggedIn("agent"))).andExpect(content().string(containsString("Anna de Vries")));
    }

    @Test
    void theirGroupsGoByTheirNames() throws Exception {
        given(team.nameOfGroup("department-warehouse-head")).willReturn(Optional.of("Head of the warehouse"));

        web.perform(get("/").principal(loggedIn("department-warehouse-head"))).andExpect(content().string(containsString("Head of the warehouse")))
                .andExpect(content().string(not(containsString("department warehouse head"))));
    }

    @Test
    void anAgentIsNotOfferedWhatOthersDo() throws Exception {
        web.perform(get("/").principal(loggedIn("agent")))
                .andExpect(content().string(not(containsString("/camunda/app/admin/"))))
                .andExpect(content().string(not(containsString("/camunda/app/cockpit/"))));
    }

    @Test
    void onlyWhoRunsTheSystemReadsThatTheEngineHasReachedItsEnd() throws Exception {
        web.perform(get("/").principal(loggedIn("camunda-admin"))).andExpect(content().string(containsString("no more fixes")));
        web.perform(get("/").principal(loggedIn("agent"))).andExpect(content().string(not(containsString("no more fixes"))));
        web.perform(get("/").principal(loggedIn("manager"))).andExpect(content().string(not(containsString("no more fixes"))));
    }

    @Test
    void processOwnersAndOperatorsReadWhichModelsAreNotAsShipped() throws Exception {
        web.perform(get("/").principal(loggedIn("process-owner"))).andExpect(content().string(containsString("All models are live as this version ships them.</p>")));
        given(models.changed()).willReturn(new ModelNews.Changed(List.of("approval-lapse.dmn"), List.of("gift.dmn")));
        web.perform(get("/").principal(loggedIn("process-owner")))
                .andExpect(content().string(containsString("approval-lapse.dmn is not as this version ships it. 1 file is your own: gift.dmn.")))
                .andExpect(content().string(not(containsString("none of it is live"))));
        given(models.changed()).willReturn(new ModelNews.Changed(List.of("approval-lapse.dmn", "present-offer.form"), List.of("gift.dmn", "thanks.bpmn")));
        given(models.newerOnesRefused()).willReturn(true);
        web.perform(get("/").principal(loggedIn("camunda-admin"))).andExpect(content().string(stringContainsInOrder("none of it is live", "href=\"/models\"",
                "2 files are not as this version ships them: approval-lapse.dmn, present-offer.form. 2 files are your own: gift.dmn, thanks.bpmn.")));
        web.perform(get("/").principal(loggedIn("agent"))).andExpect(content().string(not(containsString("approval-lapse.dmn"))));
    }

    @Test
    void whoIsNotLoggedInFindsTheLogIn() throws Exception {
        web.perform(get("/")).andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/camunda/app/welcome/default/?link=/\"")))
                .andExpect(content().string(not(containsString("Find a case"))));
    }

    @Test
    void whoIsLoggedInCanLogOutAndNobodyElseIsAskedTo() throws Exception {
        web.perform(get("/").principal(loggedIn("agent")))
                .andExpect(content().string(stringContainsInOrder("action=\"/logout\"", "someone", "Log out")));
        web.perform(get("/")).andExpect(content().string(not(containsString("Log out"))));
    }

    @Test
    void whoMeetsARefusalSeesAsWhomAndCanLogOutThereToo() throws Exception {
        web.perform(get("/nowhere").accept(MediaType.TEXT_HTML).principal(loggedIn("agent"))).andExpect(status().isNotFound())
                .andExpect(content().string(stringContainsInOrder("action=\"/logout\"", "someone", "Log out", "This page does not exist")));
        web.perform(get("/nowhere").accept(MediaType.TEXT_HTML)).andExpect(content().string(not(containsString("Log out"))));
    }

    @Test
    void productionShowsNothingOfTheDemo() throws Exception {
        web.perform(get("/")).andExpect(content().string(not(containsString("demo"))));
        web.perform(get("/").principal(loggedIn("agent"))).andExpect(content().string(not(containsString("later"))));
    }

    @Test
    void aReferenceLeadsToTheCase() throws Exception {
        given(finder.find(" k-2026-000123 ")).willReturn(new CaseFinder.Found(List.of(JO), false));

        web.perform(get("/find").param("find", " k-2026-000123 ").principal(loggedIn("agent"))).andExpect(redirectedUrl("/case/K-2026-000123"));
    }

    @Test
    void anythingElseLeadsToAListThatSaysWhetherThereIsMore() throws Exception {
        given(finder.find("jo")).willReturn(new CaseFinder.Found(List.of(JO), true));
        given(finder.find("nobody")).willReturn(new CaseFinder.Found(List.of(), false));

        web.perform(get("/find").param("find", "jo").principal(loggedIn("agent"))).andExpect(content().string(stringContainsInOrder(
                "value=\"jo\"", "The first 1 of more cases", "href=\"/case/K-2026-000123\"", "Jo &lt;b&gt;", "open", "It broke")));
        web.perform(get("/find").param("find", "nobody").principal(loggedIn("agent")))
                .andExpect(content().string(containsString("No case that you may look into was found.")));
    }

    @Test
    void whatMeansNothingIsRefusedInOneSentenceAndKeepsWhatWasTyped() throws Exception {
        given(finder.find("<script>")).willThrow(new Refused("find", "Type at least two letters."));

        web.perform(get("/find").param("find", "<script>").principal(loggedIn("agent"))).andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("Type at least two letters.", "value=\"&lt;script&gt;\"")))
                .andExpect(content().string(not(containsString("<script"))));
    }

    @Test
    void aBrowserGetsAPageAndAProgramAProblemDetail() throws Exception {
        web.perform(get("/nowhere").accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound())
                .andExpect(content().string(containsString("This page does not exist")));
        web.perform(get("/nowhere").accept(MediaType.APPLICATION_JSON)).andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    private static Principal loggedIn(String group) {
        return new TestingAuthenticationToken("someone", "", "ROLE_" + group);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Noon {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-23T11:00:00Z"), ZoneOffset.UTC);
        }
    }
}
