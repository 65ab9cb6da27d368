package nl.klachtkracht.roster.web;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.roster.OwnerDesk;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;

@JourneyTest
class RosterPagesTest {

    @Autowired
    private TestRestTemplate web;
    @Autowired
    private CaseWork work;
    @Autowired
    private CaseRecord record;
    @Autowired
    private OwnerDesk owners;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void tuesdayMorning() {
        CaseWork.setTime(at("2031-11-11T10:00:00"));
    }

    @AfterEach
    void everybodyIsBack() {
        database.update("delete from absence");
        database.update("delete from deputy");
        ClockUtil.reset();
    }

    @Test
    void everybodyReadsTheRosterAndEachFindsTheButtonsThatAreTheirs() {
        assertThat(page(CaseWork.WAREHOUSE, "/roster")).contains("anna Case", "on duty")
                .satisfies(page -> assertThat(page.substring(page.indexOf("<main"))).doesNotContain("<button"));
        assertThat(page("anna", "/roster")).contains("Report anna Case off duty", "Name a deputy for anna Case")
                .doesNotContain("Report bram Case off duty", "Hand over everything");
        assertThat(page(CaseWork.LEAD, "/roster")).contains("Report anna Case off duty", "Report bram Case off duty", "Hand over everything of bram Case");
    }

    @Test
    void anAgentNamesADeputyGoesHomeAndComesBack() {
        post("anna", "/roster/anna/deputy", Map.of("deputy", "bram"));
        post("anna", "/roster/anna/absences", Map.of("why", "off-duty", "from", "", "until", "2031-11-12T09:00"));

        assertThat(page("bram", "/roster")).contains("bram Case speaks for them", "off duty since Tue 11 Nov 2031, 10:00 until Wed 12 Nov 2031, 09:00");
        Long absence = database.queryForObject("select id from absence where person = 'anna'", Long.class);
        post("anna", "/roster/anna/absences/%d/end".formatted(absence), Map.of());

        assertThat(page("bram", "/roster")).doesNotContain("bram Case speaks for them");
    }

    @Test
    void whatIsNotTheirsOrCannotBeChangesNothing() {
        post("anna", "/roster/bram/absences", Map.of("why", "sick"));
        post("anna", "/roster/anna/absences", Map.of("why", "off-duty", "until", "tomorrow"));
        post("anna", "/roster/bram/hand-over", Map.of("why", "sick", "reason", "Ill"));

        assertThat(database.queryForObject("select count(*) from absence", Long.class)).isZero();
    }

    @Test
    void theOwnerHandsOverOnThePageOfTheCaseAndTheCountIsShown() {
        String reference = work.receive(Map.of());
        String owner = owners.ownerOf(reference);
        String other = List.of("anna", "bram").stream().filter(agent -> !agent.equals(owner)).findFirst().orElseThrow();
        assertThat(page(owner, "/case/" + reference)).contains("Somebody else takes over", "value=\"%s\"".formatted(other));
        assertThat(page(other, "/case/" + reference)).doesNotContain("Somebody else takes over");

        post(owner, "/case/%s/hand-over".formatted(reference), Map.of("to", other, "reason", "I am <b>moving</b> away"));

        assertThat(record.story(reference).owner()).isEqualTo(other);
        assertThat(page(owner, "/case/" + reference)).contains("Handed over", "once", "I am &lt;b&gt;moving&lt;/b&gt; away").doesNotContain("Somebody else takes over");
        assertThat(page(CaseWork.LEAD, "/case/" + reference)).contains("Somebody else takes over");
    }

    @Test
    void thePageOfTheCaseTellsWhoSpeaksForAnOwnerWhoIsAway() {
        String reference = work.receive(Map.of());
        String owner = owners.ownerOf(reference);
        String other = List.of("anna", "bram").stream().filter(agent -> !agent.equals(owner)).findFirst().orElseThrow();
        post(CaseWork.LEAD, "/roster/%s/deputy".formatted(owner), Map.of("deputy", other));
        post(CaseWork.LEAD, "/roster/%s/absences".formatted(owner), Map.of("why", "sick"));

        assertThat(page(owner, "/case/" + reference)).contains("away: %s Case speaks for them".formatted(other)).doesNotContain("<dt>Handed over</dt>");
    }

    private String page(String person, String path) {
        return web.withBasicAuth(person, CaseWork.PASSWORD).getForObject(path, String.class);
    }

    private void post(String person, String path, Map<String, String> typed) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        typed.forEach(form::add);
        var answer = web.withBasicAuth(person, CaseWork.PASSWORD).postForEntity(path, new HttpEntity<>(form, headers), String.class);
        assertThat(answer.getStatusCode().value()).as(path).isIn(200, 302);
    }
}
