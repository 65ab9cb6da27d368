package nl.klachtkracht.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.roster.Hiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/** A process owner changes a model on the page of the models, reads why one is refused, and takes a change back. */
class ModelsBrowserTest extends BrowserTest {

    private static final String APPROVAL = "compensation-approval.bpmn";
    private static final String LAPSE = "approval-lapse.dmn";

    @TempDir
    private Path folder;
    @Autowired
    private Hiring hiring;

    @BeforeEach
    void olgaOwnsTheProcess() {
        hiring.hire("olga", "Olga", "Owner", "olga@example.org", CaseWork.PASSWORD, Set.of("process-owner"));
    }

    @AfterEach
    void ofTheUsualSize() {
        desk.size(1500, 1300);
    }

    @Test
    void aRefusalIsReadInPlainWordsAndMendedAndTheChangeIsLive() throws IOException {
        desk.size(1366, 768);
        desk.followLink("/models", "olga");
        desk.find("#deploy");
        assertThat(desk.page()).contains("All models are live as this version ships them.");
        desk.screenshot("models");
        assertThat(desk.violations("main")).isEmpty();

        choose(APPROVAL, model().replace("\"16 hours elapsed", "\"Forbidden").replace("\"20 hours elapsed", "\"Forbidden too"));
        press("Check");
        assertThat(desk.find("#findings").getText()).contains("things would break a promise or open a hole", APPROVAL,
                "boundaryTimer_nextLevel", "is forbidden in this test", "take it out again", "boundaryTimer_director");
        assertThat(desk.isThere("#checked")).isFalse();
        desk.screenshot("models-refused");
        assertThat(desk.violations("main")).isEmpty();

        choose(APPROVAL, model().replace("8 hours elapsed", "Eight hours have gone"));
        press("Check");
        assertThat(desk.find("#checked").getText()).contains("Checked: this may go live", APPROVAL, "It is not live yet");
        desk.screenshot("models-checked");
        desk.find("#why-checked").sendKeys("Clearer words for the team leads");
        press("Deploy what was checked");

        assertThat(desk.find(".done").getText()).contains(APPROVAL, "live for new cases");
        assertThat(desk.find("#differing").getText()).isEqualTo(APPROVAL + " is not as this version ships it.");
        assertThat(desk.find("#past tbody tr").getText()).contains("Olga Owner", "deployed", APPROVAL, "Clearer words for the team leads");
        desk.screenshot("models-deployed");
        assertThat(desk.violations("main")).isEmpty();
    }

    @Test
    void aChangeIsDeployedAtOnceTakenBackAndPutLiveAgain() throws IOException {
        desk.followLink("/models", "olga");
        desk.find("#deploy");
        desk.open("/");
        desk.click("//a[contains(.,'Change the models')]");
        choose(LAPSE, Files.readString(Path.of("bpmn", LAPSE)).replaceFirst("<description>", "<description>Ours: "));
        desk.find("#why").sendKeys("Tighter in summer");
        desk.click("//form//button[normalize-space(.)='Deploy']");
        assertThat(desk.find(".done").getText()).contains(LAPSE);
        assertThat(row().getText()).contains("differs", "Olga Owner");
        desk.run("document.querySelector('#dmn').scrollIntoView(); document.querySelectorAll('#dmn details').forEach(one => one.open = true)");
        desk.screenshot("models-tables");
        desk.run("document.querySelectorAll('#dmn details').forEach(one => one.open = false)");

        act("Take the shipped version", "promote", "Summer is over");
        assertThat(desk.find("#differing").getText()).isEqualTo("All models are live as this version ships them.");
        act("Go back", "return", "It is still warm");
        assertThat(desk.find(".done").getText()).startsWith(LAPSE + " is live again as of ").endsWith(", by Olga Owner.");
        assertThat(row().getText()).contains("differs");
        desk.open("/");
        assertThat(desk.find("#changed-models").getText()).contains(LAPSE + " is not as this version ships it.");
        desk.screenshot("start-page-of-a-process-owner");
    }

    @Test
    void whoIsNoProcessOwnerReadsWhomToAsk() {
        desk.followLink("/models", "anna");
        assertThat(desk.page()).contains("This is not yours to do", "ask an administrator");
        desk.screenshot("models-forbidden");
    }

    private WebElement row() {
        return desk.find("tr[id='%s']".formatted(LAPSE));
    }

    private void act(String what, String action, String why) {
        desk.click("//tr[@id='%s']//summary[normalize-space(.)='%s']".formatted(LAPSE, what));
        desk.find("[id='%s-%s']".formatted(action, LAPSE)).sendKeys(why);
        desk.click("//form[contains(@action,'/%s/%s')]/button".formatted(LAPSE, action));
        desk.find(".done");
    }

    private void choose(String file, String content) throws IOException {
        Path chosen = Files.writeString(folder.resolve(file), content);
        desk.find("#files").sendKeys(chosen.toString());
    }

    private void press(String button) {
        desk.click("//button[normalize-space(.)='%s']".formatted(button));
    }

    private static String model() throws IOException {
        return Files.readString(Path.of("bpmn", APPROVAL));
    }
}
