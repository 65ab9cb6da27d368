package nl.klachtkracht.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.ChangedModels;
import nl.klachtkracht.insight.SeededHouse;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Those who lead, at the figures in Cockpit and at the heat map. */
class HandlingBrowserTest extends BrowserTest {

    private static final String DAYS = "?from=2014-01-01&to=2014-05-31";

    @Autowired
    private JdbcTemplate database;
    @Autowired
    private RepositoryService repository;

    @AfterEach
    void noSeededCaseStaysBehind() {
        SeededHouse.empty(database);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void aManagerSeesHowComplaintsWereHandled(int width, int height) {
        SeededHouse.fill(database, 600, Instant.parse("2014-01-05T00:00:00Z"), Instant.parse("2014-05-20T00:00:00Z"));
        CaseWork.setTime(Instant.parse("2014-05-20T00:00:00Z"));
        desk.size(width, height);
        desk.logInToCockpit(CaseWork.MANAGER);
        desk.click("//a[normalize-space(.)='Handling'][@href='#/handling']");
        desk.find(".kk-speed");
        desk.run("document.querySelector('#kk-from').value = '2014-01-01'; document.querySelector('#kk-to').value = '2014-05-31'");
        desk.clickOn(".kk-filters button");
        desk.waitFor(there -> there.find(".kk-handling").getText().contains("Seeded delivery"));

        assertThat(desk.run("return location.hash")).as("what can be bookmarked").isEqualTo("#/handling" + DAYS);
        assertThat(desk.find(".kk-speed").getText()).as("three tiles, never one alone")
                .containsPattern("\\d+ (h|days?) .*").contains("half of them took at most", "accepted by the customer", "reopened: the customer came back");
        String page = desk.find(".kk-handling").getText();
        assertThat(page).contains("Record board", "The table, unsigned in time", "The longest", "Billing", "By a team lead", "Read by management in the last 7 days", "dirk Case");
        assertThat(page).as("nothing about an agent").doesNotContain("anna", "bram");
        desk.waitUntil("seven pictures, each with a table of the same figures", """
                [...document.querySelectorAll('.kk-plot canvas')].length === 7 && [...document.querySelectorAll('.kk-plot canvas')].every(canvas => {
                  const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  return canvas.closest('.kk-part').querySelector('table tbody td') && dots.some(dot => dot !== 0);
                })""");
        assertThat(desk.run("return document.querySelector('.kk-handling').scrollWidth <= document.querySelector('.kk-handling').clientWidth")).as("no sideways scrolling").isEqualTo(true);
        for (int shot = 0; shot < 6; shot++) {
            desk.run("const page = document.querySelector('.kk-handling'); page.scrollTop = " + shot + " * (page.clientHeight - 40)");
            desk.screenshot("handling-" + width + "-" + shot);
        }
        assertThat(desk.violations(".kk-handling")).isEmpty();
    }

    @Test
    void daysThatAreNoneAreAnsweredWithASentence() {
        desk.logInToCockpit(CaseWork.LEAD);
        desk.open("/camunda/app/cockpit/default/#/handling?from=2099-01-02&to=2099-01-01");

        desk.waitFor(there -> there.find(".kk-trouble").getText().equals("The first day, 2099-01-02, comes after the last, 2099-01-01; turn them around."));
        // The browser complains of every answer that is a refusal; here it was asked for.
        desk.complaintsOfTheBrowser();
    }

    @ParameterizedTest
    @CsvSource({"lea, true", "dirk, true", "olga, false"})
    void theDoorIsThereForThoseWhoLeadOnly(String person, boolean open) {
        work.hire("olga", "process-owner");
        desk.logInToCockpit(person);
        desk.waitFor(there -> !there.find(".Header").getText().isBlank());
        desk.find("a[href='#/clocks']");
        // The answer to the question comes with a round to the server; this one comes after it.
        desk.run("return fetch(document.baseURI.replace(/camunda.*/, 'api/v1/handling/open')).then(() => new Promise(done => setTimeout(done, 300)))");

        assertThat((boolean) desk.run("return document.querySelector(\"a[href='#/handling']\") !== null")).isEqualTo(open);
        desk.open("/camunda/app/cockpit/default/#/process-definition/" + work.definition("complaintResolution") + "/runtime");
        desk.find(".djs-container");
        desk.run("return fetch(document.baseURI.replace(/camunda.*/, 'api/v1/handling/open')).then(() => new Promise(done => setTimeout(done, 1500)))");
        assertThat((boolean) desk.run("return document.querySelector('.kk-heat-switch') !== null")).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void theHeatMapIsSwitchedOnAndOff(int width, int height) {
        // A version of its own, so that no other story than these three has its share.
        try (ChangedModels ours = ChangedModels.deploy(repository, (file, text) -> text)) {
            for (int hours : new int[] {1, 3, 8}) {
                ended(Duration.ofHours(hours));
            }
            desk.size(width, height);
            desk.logInToCockpit(CaseWork.MANAGER);
            desk.open("/camunda/app/cockpit/default/#/process-definition/" + work.definition("complaintResolution") + "/runtime");

            desk.clickOn(".kk-heat-switch");
            assertThat(desk.find(".kk-bottlenecks").getText()).contains("Where time goes", "Share of the lead time of 3 stories", "Hold first conversation", " %: half ");
            desk.waitUntil("a sign with a share at the conversation", "[...document.querySelectorAll('[data-heat=userTask_holdFirstConversation]')]"
                    + ".some(sign => sign.offsetParent !== null && sign.innerText.includes(' %'))");
            desk.screenshot("heat-map-" + width);
            assertThat(desk.violations(".kk-bottlenecks")).isEmpty();

            desk.clickOn(".kk-heat-switch");
            desk.waitUntil("the diagram as it was", "!document.querySelector('.kk-bottlenecks') && !document.querySelector('[data-heat]')"
                    + " && !document.querySelector('[class*=kk-heat-5]')");
        }
    }

    private void ended(Duration waiting) {
        String reference = work.receive(Map.of());
        CaseWork.setTime(Instant.now().plus(waiting));
        work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), CaseWork.CONVERSATION);
        CaseWork.advance(Duration.ofMinutes(40));
        work.offer(reference, "none", "");
        work.present(reference, "accepted");
        work.close(reference);
    }
}
