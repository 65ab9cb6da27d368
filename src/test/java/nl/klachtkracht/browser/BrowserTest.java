package nl.klachtkracht.browser;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import nl.klachtkracht.CaseWork;
import nl.klachtkracht.JourneyTest;
import nl.klachtkracht.dossier.Dossier;
import nl.klachtkracht.process.access.LogIns;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People at work in the real Tasklist and on our own pages, in a real Chromium. */
@JourneyTest
abstract class BrowserTest {

    private static ChromeDriver browser;

    @Autowired
    CaseWork work;
    @Autowired
    Dossier dossier;
    @Autowired
    private LogIns logIns;
    @LocalServerPort
    private int port;
    Desk desk;

    /** What was in sight when a test failed. */
    @RegisterExtension
    final AfterTestExecutionCallback look = test -> test.getExecutionException()
            .ifPresent(failure -> desk.screenshot("failed-" + test.getRequiredTestMethod().getName()));

    @BeforeAll
    static void open() {
        browser = Chromium.start();
    }

    @BeforeEach
    void sitDown() {
        logIns.forgetWrongOnes();
        desk = new Desk(browser, port);
        desk.windowAsAtFirst();
        desk.complaintsOfTheBrowser();
    }

    @AfterEach
    void nothingOfOursWentWrong() {
        ClockUtil.reset();
        assertThat(desk.complaintsOfTheBrowser()).isEmpty();
    }

    void openAsOwner(String reference, String task) {
        desk.logIn(work.ownerOf(reference));
        desk.open(work.task(reference, task));
    }

    void openCaseAsOwner(String reference) {
        desk.logIn(work.ownerOf(reference));
        desk.open("/case/" + reference);
    }

    /** Inside the contact window, whatever the hour is here. */
    String heardInTheMorning() {
        CaseWork.setTime(at("2031-08-08T10:00:00"));
        return work.heard();
    }

    /** Fills in on the form of a contact what changed and what comes next. */
    void tellNews() {
        desk.tick("changed", "Yes");
        desk.type("whatChanged", "The parcel was found.");
        desk.type("nextStep", "It leaves today.");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }
}
