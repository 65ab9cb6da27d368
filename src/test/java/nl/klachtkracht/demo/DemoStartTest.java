package nl.klachtkracht.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.klachtkracht.clock.MovableTime;
import nl.klachtkracht.roster.Colleague;
import nl.klachtkracht.roster.Team;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** What mvn spring-boot:run starts, on other ports and with other data. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "klachtkracht.embedded.directory=target/test-demo", "klachtkracht.embedded.keep=false", "klachtkracht.embedded.port=0"})
@ActiveProfiles("demo")
@DirtiesContext
class DemoStartTest implements FreeMailPorts {

    @Autowired
    private TestRestTemplate web;
    @Autowired
    private Team team;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private DemoSettings settings;
    @Autowired
    private DemoBanner banner;
    @Autowired
    private Environment environment;
    @Autowired
    private MovableTime time;
    @Autowired
    private DemoComplaints complaints;

    @Test
    void everyColleagueOfTheBannerCanLogInAndFindsWork() {
        String text = banner.text("8080");
        for (DemoStaff.Colleague colleague : DemoStaff.EVERYBODY) {
            assertThat(text).contains(colleague.id());
            assertThat(team.find(colleague.id())).map(Colleague::groups).contains(Set.of(colleague.group()));
            ResponseEntity<String> page = web.withBasicAuth(colleague.id(), settings.password()).getForEntity("/", String.class);
            assertThat(page.getBody()).contains(colleague.firstName(), "4 hours later", "<strong>");
        }
    }

    @Test
    void whoIsNotLoggedInSeesHowTo() {
        assertThat(web.getForObject("/", String.class)).contains("agent1", settings.password(), "/camunda/app/welcome/default/");
    }

    @Test
    void realComplaintsAreUnderWayInEveryStageAndComeInOnce() {
        complaints.bringIn();
        int all = DemoFile.all().stream().mapToInt(file -> file.rows().size()).sum();
        assertThat(count("signal")).as("each story was played to its end").isEqualTo(all);
        assertThat(database.queryForList("select distinct state from complaint", String.class)).containsExactlyInAnyOrder(
                "OPENED", "HEARD", "OFFERED", "ACCEPTED", "NOT_ACCEPTED", "CLOSED_AS_ACCEPTED", "CLOSED_AFTER_BAD_NEWS", "WITHDRAWN",
                "CLOSED_AT_SOURCE");
        assertThat(database.queryForList("select distinct source || ' ' || outcome from compensation_decision where not late", String.class))
                .contains("MANDATE GRANTED", "PERSON GRANTED_IN_PART", "PERSON DECLINED", "TABLE GRANTED");
        assertThat(database.queryForList("select distinct task_def_key_ from act_ru_task", String.class)).contains(
                "userTask_giveImmediateHelp", "userTask_answerSignal", "userTask_holdFirstConversation", "userTask_prepareOffer",
                "userTask_decideOnCompensation", "userTask_presentOffer", "userTask_recapWish", "userTask_bringBadNews",
                "userTask_fulfilInKind", "userTask_closeConversation", "userTask_contactCustomer", "userTask_answerQuestion",
                "userTask_removeObstacle", "userTask_keepPromise", "userTask_explainBrokenPromise", "userTask_answerUnheardCustomer");
        assertThat(database.queryForList("select distinct state from promise", String.class)).contains("OPEN", "KEPT", "BROKEN");
        assertThat(database.queryForList("select distinct department from department_question where answer is null", String.class))
                .containsExactlyInAnyOrder("warehouse", "billing");
        assertThat(count("department_question where answer is not null")).isPositive();
        assertThat(count("agreed_date")).as("hard cases with a date the customer agreed to").isPositive();
        assertThat(count("clock where kind = 'CONTACT' and state = 'RUNNING' and due_at < now()")).as("contacts overdue").isPositive();
        assertThat(List.of("teamlead", "manager", "director", "warehouse", "billing", "agent1", "agent2")).allSatisfy(person ->
                assertThat(web.withBasicAuth(person, settings.password()).getForObject("/engine-rest/task/count", String.class))
                        .as(person).doesNotContain("\"count\":0"));
        complaints.bringIn();
        assertThat(count("signal")).isEqualTo(all);
    }

    @Test
    void theRecordSpeaksForAWiderMandateWhichAnOwnerCanTry() {
        complaints.bringIn();
        assertThat(web.withBasicAuth("owner", settings.password()).getForObject("/api/v1/models/proposals", String.class))
                .contains("Granted unchanged 22 of the last 22 between 150.00 and 200.00 euro for delivery, asked by the agent");
    }

    private int count(String table) {
        return database.queryForObject("select count(*) from " + table, Integer.class);
    }

    @Test
    void theDatabaseIsDurableAndEverythingStaysOnThisMachine() {
        assertThat(List.of("fsync", "synchronous_commit", "full_page_writes")).allSatisfy(setting ->
                assertThat(database.queryForObject("show " + setting, String.class)).isEqualTo("on"));
        assertThat(database.queryForObject("show listen_addresses", String.class)).isEqualTo("localhost");
        assertThat(database.queryForObject("show unix_socket_directories", String.class)).isEmpty();
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("spring.mail.host")).isEqualTo("127.0.0.1");
    }

    @Test
    void timeStandsAtTheRealMomentOnceTheStoriesAreTold() {
        complaints.bringIn();
        assertThat(time.now()).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }
}
