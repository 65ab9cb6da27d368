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
import java.util.Optional;
import java.util.Set;
import nl.klachtkracht.roster.Colleague;
import nl.klachtkracht.roster.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @Autowired
    private MockMvc web;
    @MockitoBean
    private Team team;

    @ParameterizedTest
    @CsvSource({
        "agent, Capture a signal, /camunda/app/tasklist/",
        "team-lead, What needs my decision, /camunda/app/tasklist/",
        "director, What needs my decision, /camunda/app/tasklist/",
        "department-warehouse, Work of my department, /camunda/app/tasklist/",
        "finance, Work of my department, /camunda/app/tasklist/",
        "manager, The running stories, /camunda/app/cockpit/",
        "process-owner, The models as they run, /camunda/app/cockpit/",
        "camunda-admin, People and rights, /camunda/app/admin/"})
    void everyRoleFindsItsWork(String group, String title, String address) throws Exception {
        web.perform(get("/").principal(loggedIn(group))).andExpect(status().isOk())
                .andExpect(content().string(containsString(title)))
                .andExpect(content().string(containsString("href=\"" + address + "\"")))
                .andExpect(content().string(containsString("Find a case")));
    }

    @Test
    void theyAreGreetedByName() throws Exception {
        given(team.find("someone")).willReturn(Optional.of(new Colleague("someone", "Anna de Vries", "anna@example.org", Set.of("agent"))));

        web.perform(get("/").principal(loggedIn("agent"))).andExpect(content().string(containsString("Anna de Vries")));
    }

    @Test
    void anAgentIsNotOfferedWhatOthersDo() throws Exception {
        web.perform(get("/").principal(loggedIn("agent")))
                .andExpect(content().string(not(containsString("/camunda/app/admin/"))))
                .andExpect(content().string(not(containsString("/camunda/app/cockpit/"))));
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
    void productionShowsNothingOfTheDemo() throws Exception {
        web.perform(get("/")).andExpect(content().string(not(containsString("demo"))));
        web.perform(get("/").principal(loggedIn("agent"))).andExpect(content().string(not(containsString("later"))));
    }

    @Test
    void aReferenceLeadsToTheCaseHoweverItWasTyped() throws Exception {
        web.perform(get("/find").param("reference", " k-2026-000123 ").principal(loggedIn("agent")))
                .andExpect(redirectedUrl("/case/K-2026-000123"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "K-2026-1", "//evil.example", "<script>alert(1)</script>"})
    void anythingElseIsRefusedInOneSentenceAndKeepsWhatWasTyped(String typed) throws Exception {
        web.perform(get("/find").param("reference", typed).principal(loggedIn("agent"))).andExpect(status().isOk())
                .andExpect(content().string(containsString("A reference looks like K-2026-000123")))
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
