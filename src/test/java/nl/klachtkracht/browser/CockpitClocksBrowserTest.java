package nl.klachtkracht.browser;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klachtkracht.CaseWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manager at the clocks in Cockpit. */
class CockpitClocksBrowserTest extends BrowserTest {

    private static final String FIRST_CASE = ".kk-next tbody tr:first-child a";
    private static final String UNCOVERED = """
            (() => {
              const box = node => node.getBoundingClientRect();
              const cover = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1
                && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
              const signs = [...document.querySelectorAll('.kk-at-activity')];
              const view = box(document.querySelector('.djs-container'));
              const names = [...document.querySelectorAll('.djs-shape > .djs-visual')].map(shape => shape.querySelector('text') || shape).map(box);
              const corner = [...document.querySelectorAll('.kk-heat-switch, .kk-whole')].map(box);
              return signs.length > 0 && signs.every(sign => {
                const one = box(sign);
                return one.width > 0 && one.top >= view.top && one.bottom <= view.bottom && one.left >= view.left && one.right <= view.right
                  && ![...names, ...corner, ...signs.filter(other => other !== sign).map(box)].some(other => cover(one, other));
              }) && ![...document.querySelectorAll('.djs-shape > .djs-visual')].map(box).some(shape => corner.some(one => cover(one, shape)));
            })()""";
    private static final String ROWS = "document.querySelectorAll('.kk-clocks tbody tr').length";

    @ParameterizedTest
    @CsvSource({"1366, 768, 2037-04-07", "1920, 1080, 2037-04-08"})
    void theDashboardTellsWhatRunsWhatIsNearAndWhatBreaksNext(int width, int height, String day) {
        desk.size(width, height);
        String late = heardAt(day + "T09:30:00");
        heardAt(day + "T10:35:00");
        work.offer(heardAt(day + "T10:50:00"), "money", "400.00");
        CaseWork.setTime(at(day + "T12:20:00"));
        desk.logInToCockpit(CaseWork.MANAGER);

        assertThat(desk.find(".kk-tiles").getText()).contains("● running", "◆ due within the hour", "▲ overdue", "▲ broken");
        assertThat(desk.find(".kk-kinds").getText()).contains("Approval", "Contact", "Resolution");
        assertThat(desk.find(".kk-next tbody tr:first-child").getText())
                .matches("(?s)▲ overdue 1 h (9|10) min " + late + " (Step Prepare offer|Contact customer reached) (anna|bram) Case \\w{3} \\d Apr 2037, 13:30");
        assertThat(desk.find(".kk-next tbody").getText()).contains("▲ overdue", "◆ near", "● running");
        desk.screenshot("cockpit-dashboard-" + width);
        assertThat(desk.violations(".kk-dashboard")).isEmpty();

        String broken = desk.find(".kk-tile:last-child .kk-figure").getText();
        desk.clickOn(".kk-tile:last-child .kk-figure");
        desk.waitFor(there -> there.find(".kk-count").getText().startsWith(broken + " clock"));
    }

    @Test
    void inThreeClicksAManagerFindsWhatBreaksNextAndWhyAndWhoHoldsIt() {
        offeredAboveTheMandate();
        desk.followLink("/camunda/app/welcome/default/", CaseWork.MANAGER);

        desk.clickOn(".kk-start a");
        desk.clickOn(".doors a[href$='/cockpit/']");
        String next = desk.find(".kk-next tbody tr:first-child").getText();
        String found = desk.find(FIRST_CASE).getText();
        String why = desk.find(".kk-next tbody tr:first-child .kk-said").getText();
        String holder = desk.find(".kk-next tbody tr:first-child td:nth-child(6)").getText();
        desk.clickOn(FIRST_CASE);
        desk.goToTheNewWindow();

        assertThat(why).isNotBlank();
        assertThat(holder).isNotBlank();
        assertThat(next).contains(found, why, holder);
        assertThat(desk.page()).contains(found, "Clocks");
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void whatIsChosenStandsInTheAddressAndCanBeBookmarked(int width, int height) {
        desk.size(width, height);
        String reference = offeredAboveTheMandate();
        desk.logInToCockpit(CaseWork.MANAGER);
        desk.click("//a[normalize-space(.)='Clocks'][@href='#/clocks']");
        rowsAre("all of them", "{} > 3");
        desk.screenshot("cockpit-clocks-" + width);
        assertThat(desk.violations(".kk-page")).isEmpty();

        choose("kind", "approval");
        rowsAre("approvals only", "{} > 0 && [...document.querySelectorAll('.kk-clocks tbody tr')].every(row => row.cells[3].textContent === 'Approval')");
        choose("within", "24");
        assertThat(address()).isEqualTo("#/clocks?kind=approval&within=24");
        desk.find("#kk-reference").sendKeys(reference);
        rowsAre("one case", "{} === 1");
        assertThat(desk.find(".kk-clocks tbody").getText()).contains("Approval", reference, "offer above the mandate", "Team leads");
        assertThat(desk.run("return document.activeElement.id")).as("where the cursor stands").isEqualTo("kk-reference");
        assertThat(desk.find(".kk-file").getAttribute("href")).endsWith("/api/v1/clocks.csv?kind=approval&within=24&reference=" + reference);
        String bookmark = (String) desk.run("return location.hash");

        desk.run("history.back()");
        rowsAre("one step back", "document.querySelector('#kk-within').value === '' && {} > 0");
        desk.open("/");
        desk.open("/camunda/app/cockpit/default/" + bookmark);
        rowsAre("the bookmark", "{} === 1");
        assertThat(desk.find("#kk-kind").getAttribute("value")).isEqualTo("approval");
        assertThat(desk.find("#kk-within").getAttribute("value")).isEqualTo("24");
        assertThat(desk.find("#kk-reference").getAttribute("value")).isEqualTo(reference);
        desk.screenshot("cockpit-clocks-bookmark-" + width);
    }

    @Test
    void theListSortsAndRefreshesUnderTheHandsWithoutTakingTheFocus() {
        String reference = work.heard();
        desk.logInToCockpit(CaseWork.MANAGER);
        desk.open("/camunda/app/cockpit/default/#/clocks?reference=" + reference);
        rowsAre("the case", "{} > 1");
        desk.clickOn(".kk-clocks th:nth-child(4) button");
        rowsAre("sorted", "document.querySelector('.kk-clocks th:nth-child(4)').getAttribute('aria-sort') === 'ascending'");
        desk.run("document.querySelector('.kk-clocks tbody a').focus(); window.mine = document.activeElement");

        work.offer(reference, "money", "400.00");
        rowsAre("one clock more, without a reload", "[...document.querySelectorAll('.kk-clocks tbody tr')].some(row => row.cells[3].textContent === 'Approval')");
        assertThat(desk.run("return document.body.contains(window.mine) ? document.activeElement === window.mine : 'its clock ended'")).isNotEqualTo(false);
        assertThat(desk.run("return location.hash")).isEqualTo("#/clocks?reference=" + reference + "&sort=kind");
    }

    @Test
    void whereNothingMatchesOneStepShowsAllAndTheAddressWinsOverWhatWasTyped() {
        String reference = work.heard();
        desk.logInToCockpit(CaseWork.MANAGER);
        desk.open("/camunda/app/cockpit/default/#/clocks?reference=" + reference);
        rowsAre("the case", "{} > 1");
        desk.find("#kk-reference").clear();
        desk.find("#kk-reference").sendKeys("nothing");
        desk.waitFor(there -> there.find(".kk-clocks tbody").getText().equals("No clock matches; show all"));

        desk.run("location.hash = '#/clocks?reference=%s'".formatted(reference));
        rowsAre("the case again, and nothing of before", "{} > 1 && document.querySelector('#kk-reference').value === '" + reference + "'");

        desk.open("/camunda/app/cockpit/default/#/clocks?kind=approval&reference=" + reference);
        desk.waitFor(there -> there.find(".kk-clocks tbody").getText().equals("No clock matches; show all"));
        desk.clickOn(".kk-clocks tbody a");
        rowsAre("all", "{} > 1 && document.querySelector('#kk-reference').value === '' && document.querySelector('#kk-kind').value === ''");
        assertThat(address()).isEqualTo("#/clocks");
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void theDiagramShowsWhereClocksRun(int width, int height) {
        desk.size(width, height);
        offeredAboveTheMandate();
        String asked = work.receive(Map.of());
        Map<String, Object> talk = new HashMap<>(CaseWork.CONVERSATION);
        talk.put("promiseText", "A call");
        talk.put("promiseDue", OffsetDateTime.now(ZoneOffset.UTC).plusDays(2).truncatedTo(ChronoUnit.MINUTES).toString());
        work.submit(asked, "userTask_holdFirstConversation", work.ownerOf(asked), talk);
        work.submit(asked, "userTask_prepareOffer", work.ownerOf(asked), Map.of("step", "ask-department", "questionTo", "warehouse", "question", "Is it there?"));
        desk.logInToCockpit(CaseWork.MANAGER);
        for (String[] place : new String[][] {{"compensationApproval", "userTask_decideOnCompensation"}, {"customerContact", "userTask_contactCustomer"},
            {"departmentQuestion", "userTask_answerQuestion"}, {"promiseKeeping", "userTask_keepPromise"}}) {
            desk.open("/");
            desk.open("/camunda/app/cockpit/default/#/process-definition/" + work.definition(place[0]) + "/runtime");
            String sign = "[data-activity=" + place[1] + "]";
            desk.find(sign);
            desk.waitUntil("signs in sight, over no other sign, name or event", UNCOVERED);
            assertThat(desk.find(sign).getText()).containsPattern("(●|◆|▲)\\s+\\d+ (running|near|overdue|broken)").contains("next due in");
            desk.screenshot("cockpit-diagram-" + place[0] + "-" + width);
            assertThat(desk.violations(".kk-at-activity")).isEmpty();
        }
        desk.open("/");
        desk.open("/camunda/app/cockpit/default/#/process-definition/" + work.definition("complaintResolution") + "/runtime");
        assertThat(desk.find(".kk-whole").getText()).contains("Whole case");
        desk.screenshot("cockpit-diagram-complaintResolution-" + width);
    }

    /** One script that does not load leaves a blank page, and the tests above without what they look for; this one names it. */
    @Test
    void everyScriptOfOursLoadsAndNamesItsPlace() {
        desk.logIn(CaseWork.MANAGER);
        for (String app : List.of("cockpit", "tasklist", "welcome")) {
            assertThat(desk.run("""
                    return import(document.baseURI.replace(/app\\/.*/, 'app/%1$s/scripts/config.js'))
                      .then(config => Promise.all(config.default.customScripts.map(script =>
                        import(document.baseURI.replace(/app\\/.*/, 'app/%1$s/' + script + '.js')).then(
                          made => [].concat(made.default).every(one => one.id && one.pluginPoint && one.render) ? '' : script + ' names no place',
                          broken => script + ': ' + broken.message))))
                      .then(all => all.filter(wrong => wrong).join())""".formatted(app))).as(app).isEqualTo("");
        }
    }

    private String heardAt(String time) {
        CaseWork.setTime(at(time));
        return work.heard();
    }

    private String offeredAboveTheMandate() {
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        return reference;
    }

    private String address() {
        return (String) desk.run("return location.hash");
    }

    private void choose(String field, String value) {
        desk.run("const field = document.querySelector('#kk-%s'); field.value = '%s'; field.dispatchEvent(new Event('change'))".formatted(field, value));
    }

    private void rowsAre(String what, String condition) {
        desk.waitUntil(what, condition.replace("{}", ROWS));
    }
}
