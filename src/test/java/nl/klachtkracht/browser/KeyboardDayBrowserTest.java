package nl.klachtkracht.browser;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.dossier.Story;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An agent's day without a mouse: nothing here clicks, not even by script. */
class KeyboardDayBrowserTest extends BrowserTest {

    private static final String AGENT = "kim";

    @Autowired
    private JdbcTemplate database;

    @Test
    void aCaseIsTakenFromTheFirstWordsToTheAcceptedOfferByKeysOnly() {
        alone();
        CaseWork.setTime(at("2031-08-08T10:00:00"));
        logIn();

        capture();
        String reference = database.queryForObject("select reference from ownership where owner = ?", String.class, AGENT);
        assertThat(desk.find(".kk-captured").getText()).contains(reference, "It is yours");

        next("Hold first conversation");
        hearThemOut();
        assertThat(dossier.of(reference).status()).isEqualTo("heard");

        next("Contact customer");
        keepInformedAndPromise();
        assertThat(dossier.of(reference).promises()).extracting(Story.Promised::text).contains("The number of the parcel");

        fromTheList("Prepare offer");
        offer();
        fromTheList("Present offer");
        present();
        assertThat(dossier.of(reference).offers()).singleElement().satisfies(offer -> assertThat(offer.accepted()).isTrue());

        fromTheList("Keep promise");
        desk.answer("word", "Number told.");
        complete();
        assertThat(dossier.of(reference).promises()).filteredOn(promise -> promise.text().equals("The number of the parcel"))
                .singleElement().satisfies(promise -> assertThat(promise.state()).isEqualTo("kept"));
    }

    private void alone() {
        work.hire(AGENT, "agent");
        for (String other : Set.of("anna", "bram")) {
            database.update("insert into absence (person, begins_at, why, reported_by, reported_at)"
                    + " values (?, '2031-01-01T00:00:00Z', 'OFF_DUTY', 'lea', now())", other);
        }
    }

    private void logIn() {
        desk.openForSomebodyNew("/camunda/app/tasklist/default/");
        desk.tabTo("input[type=text]");
        desk.keys(AGENT, Keys.TAB, CaseWork.PASSWORD, Keys.ENTER);
        desk.find(".task-filter.active");
    }

    private void capture() {
        desk.shortcut("i");
        desk.cursorIn(".modal [id$='-field_text']");
        desk.keys("My parcel never arrived");
        desk.answerFromList("channel", 0);
        desk.answer("customerName", "Jo Test (fictitious)");
        desk.answer("customerEmail", "jo@example.org");
        desk.screenshot("keyboard-capture");
        desk.tabToText("Start");
        desk.keys(Keys.ENTER);
        desk.waitUntilGone(".modal .fjs-container");
    }

    private void next(String task) {
        desk.shortcut("n");
        desk.cursorIn(".task-details .fjs-container *");
        desk.titleIs(task);
    }

    private void fromTheList(String task) {
        desk.shortcut("l");
        desk.tabToText(task);
        desk.keys(Keys.ENTER);
        desk.titleIs(task);
        desk.shortcut("f");
    }

    private void hearThemOut() {
        desk.answerFirst("reached");
        desk.answerFromList("way", 0);
        desk.answer("recognition", "Three weeks without a word is hard.");
        desk.answer("expected", "A parcel within two days");
        desk.answer("delivered", "No parcel");
        desk.answer("currentSituation", "No parcel for three weeks");
        desk.answer("currentFeeling", "Left alone");
        desk.answer("desiredSituation", "The parcel");
        desk.answer("desiredFeeling", "Taken seriously");
        desk.answer("discrepancy", "Parcel lost, nobody called");
        desk.answer("summary", "Your parcel was lost and nobody told you.");
        desk.answerFirst("summaryConfirmed");
        complete();
    }

    private void keepInformedAndPromise() {
        desk.answerFirst("reached");
        desk.answerFromList("way", 0);
        desk.answerFirst("changed");
        desk.answer("whatChanged", "The parcel was found.");
        desk.answer("nextStep", "It leaves today.");
        desk.answer("promiseText", "The number of the parcel");
        desk.tabTo("[id$='-field_promiseDue-date']");
        desk.keys("08/08/2031", Keys.ENTER);
        desk.tabTo("[id$='-field_promiseDue-time']");
        desk.keys("23:45", Keys.ENTER, Keys.TAB);
        complete();
    }

    private void offer() {
        desk.answer("offerText", "We pay the postage back");
        desk.answer("offerDifference", "None");
        desk.answerFromList("compensationKind", 1);
        desk.answer("amount", "12.50");
        complete();
    }

    private void present() {
        desk.answerFirst("reached");
        desk.answerFromList("way", 0);
        desk.answerFirst("answer");
        desk.answer("answerWords", "Fine, thank you");
        complete();
    }

    private void complete() {
        desk.tabToText("Complete");
        desk.keys(Keys.ENTER);
        desk.waitUntilGone(".task-details .fjs-container");
    }
}
