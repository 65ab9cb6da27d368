package nl.klachtkracht.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.klachtkracht.CaseWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One name and one look in all web apps and on our own pages, all of it from this machine. */
class LookBrowserTest extends BrowserTest {

    private static final String FROM_ELSEWHERE = "return performance.getEntriesByType('resource').map(one => one.name)"
            + ".filter(name => !name.startsWith(location.origin + '/') && !name.startsWith('data:') && !name.startsWith('blob:'))";
    private static final Map<String, String> READY = Map.of("tasklist", ".kk-desk", "cockpit", ".kk-dashboard", "admin", "[cam-widget-header] .navbar-brand",
            "welcome", ".kk-start");


    @ParameterizedTest
    @CsvSource({"tasklist, 1366, 768", "tasklist, 1920, 1080", "cockpit, 1366, 768", "admin, 1366, 768", "welcome, 1366, 768"})
    void eachWebAppCarriesOurNameAndLoadsNothingFromElsewhere(String app, int width, int height) {
        desk.size(width, height);
        work.hire("ada", "camunda-admin", "agent");
        String reference = work.heard();
        desk.followLink("/camunda/app/" + app + "/default/", "ada");
        desk.find(READY.get(app));
        if (app.equals("tasklist")) {
            desk.open(work.task(reference, "userTask_prepareOffer"));
        }

        assertThat(desk.find("[cam-widget-header] .brand-name").getText()).startsWith("Klachtkracht ");
        assertThat((String) desk.run("return document.title")).startsWith("Klachtkracht ");
        assertThat(desk.isThere(".ce-eol-banner")).isFalse();
        assertThat(desk.run("return getComputedStyle(document.querySelector('[cam-widget-header]')).borderTopColor")).isEqualTo("rgb(11, 93, 120)");
        assertThat((List<?>) desk.run(FROM_ELSEWHERE)).isEmpty();
        desk.screenshot("look-" + app + "-" + width);
    }

    @ParameterizedTest
    @CsvSource({"tasklist, 1366, 768", "cockpit, 1366, 768", "admin, 1366, 768", "welcome, 1920, 1080"})
    void theLogInCarriesOurNameToo(String app, int width, int height) {
        desk.size(width, height);
        desk.openForSomebodyNew("/camunda/app/" + app + "/default/");
        desk.find(".form-signin input[type=password]");

        for (String[] place : new String[][] {{"[cam-widget-header] .navbar-header", "::after"}, {".login-logo", "::after"}}) {
            assertThat(desk.run("return getComputedStyle(document.querySelector('%s'), '%s').content".formatted(place[0], place[1]))).isEqualTo("\"Klachtkracht\"");
        }
        assertThat(desk.run("return getComputedStyle(document.querySelector('.login-logo svg')).display")).as("the name of the product").isEqualTo("none");
        desk.screenshot("log-in-" + app + "-" + width);
    }

    @Test
    void ourOwnPagesLoadNothingFromElsewhere() {
        String reference = work.heard();
        desk.logIn(CaseWork.MANAGER);
        for (String page : List.of("/", "/case/" + reference, "/find?find=" + reference.substring(0, 6) + "-1", "/roster", "/obstacles")) {
            desk.open(page);
            assertThat((List<?>) desk.run(FROM_ELSEWHERE)).as(page).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void aRunningStoryInCockpitHasItsClocksAndStoryAndAFinishedCaseTheSameLineOnItsPage(int width, int height) {
        desk.size(width, height);
        String reference = work.receive(Map.of("text", "<b>Nobody</b> called"));
        work.submit(reference, "userTask_holdFirstConversation", work.ownerOf(reference), CaseWork.CONVERSATION);
        work.offer(reference, "money", "400.00");
        desk.logInToCockpit(CaseWork.MANAGER);
        desk.open("/camunda/app/cockpit/default/#/process-instance/" + work.task(reference, "userTask_decideOnCompensation").getProcessInstanceId() + "/runtime?detailsTab=klachtkracht.story");
        desk.click("//a[normalize-space(.)='Clocks and story']");
        String told = desk.find(".kk-story-clocks").getText() + desk.find(".kk-time-line").getText();
        assertThat(told).contains("Approval", "offer above the mandate", "● ", "<b>Nobody</b> called", "Offer 1", "Letter to", "Heard, and the summary confirmed");
        desk.screenshot("cockpit-story-" + width);
        assertThat(desk.violations(".kk-story")).isEmpty();

        work.submit(reference, "userTask_decideOnCompensation", CaseWork.LEAD, Map.of("decision", "grant", "reason", "Right"));
        work.present(reference, "accepted");
        work.run(reference, "serviceTask_bookPayment");
        work.close(reference);
        desk.open("/case/" + reference);
        assertThat(desk.find("#time-line").getText()).contains("<b>Nobody</b> called", "Granted, 400.00 euro, by lea Case", "Money booked, 400.00 euro");
        desk.screenshot("case-time-line-" + width);
    }
}
