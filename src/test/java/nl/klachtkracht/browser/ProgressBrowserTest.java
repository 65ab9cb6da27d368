package nl.klachtkracht.browser;

import static nl.klachtkracht.CaseRecord.at;
import static org.assertj.core.api.Assertions.assertThat;

import nl.klachtkracht.CaseRecord;
import nl.klachtkracht.dossier.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeping a customer informed and keeping a promise, as people do it. */
class ProgressBrowserTest extends BrowserTest {

    private static final String CONTACT = "userTask_contactCustomer";
    private static final String KEEP = "userTask_keepPromise";
    /** Reads the same with the day or the month first. */
    private static final String DAY = "08/08/2031";

    @Autowired
    private CaseRecord record;
    @Autowired
    private JdbcTemplate database;

    @Test
    void anOwnerChangesTheDraftSendsItAndPromisesSomethingOnTheSameForm() {
        String reference = heardInTheMorning();
        openAsOwner(reference, CONTACT);
        assertThat(desk.find(".fjs-container").getText()).contains("The last contact", "Contacts so far").doesNotContain("{{");
        assertThat(desk.typed("draft")).startsWith("Dear Jo Test (fictitious),").contains(work.ownerOf(reference));

        desk.tick("reached", "Send the message below");
        desk.type("draft", "Dear Jo,\n\nyour parcel lies in Utrecht and leaves today.");
        tellNews();
        desk.type("promiseText", "The parcel is with you");
        desk.complete();
        assertThat(desk.refusal()).endsWith("\nYou wrote down a promise without a moment: fill in 'By when?', day and time, so that it can be kept.");
        assertThat(desk.typed("draft")).isEqualTo("Dear Jo,\n\nyour parcel lies in Utrecht and leaves today.");
        desk.setMoment("promiseDue", DAY, "23:45");
        desk.screenshot("contact-customer");
        desk.completeAndLeave();

        assertThat(record.lettersTo(reference, "progress-update")).containsExactly("jo@example.org");
        assertThat(letter(reference)).contains("your parcel lies in Utrecht and leaves today.");
        Story story = dossier.of(reference);
        assertThat(story.contacts()).last().satisfies(made -> assertThat(made.message()).startsWith("Dear Jo,"));
        assertThat(story.promises()).extracting(Story.Promised::text).contains("The parcel is with you");
        desk.open("/case/" + reference);
        assertThat(desk.page()).contains("The parcel was found.", "The parcel is with you");
        desk.screenshot("case-with-contact-and-promise");
    }

    @Test
    void aPromiseIsKeptWithAWordAndAClick() {
        String reference = heardInTheMorning();
        openAsOwner(reference, CONTACT);
        spokeOnThePhone();
        tellNews();
        desk.type("promiseText", "You get the number of the parcel");
        desk.setMoment("promiseDue", DAY, "23:45");
        desk.completeAndLeave();

        desk.open(work.task(reference, KEEP));
        assertThat(desk.find(".fjs-container").getText()).contains("You get the number of the parcel", "the customer");
        desk.type("word", "Number mailed.");
        desk.screenshot("keep-promise");
        desk.completeAndLeave();

        assertThat(dossier.of(reference).promises()).last().satisfies(promise -> {
            assertThat(promise.state()).isEqualTo("kept");
            assertThat(promise.word()).isEqualTo("Number mailed.");
        });
        assertThat(work.waitsFor(reference, KEEP)).isFalse();
    }

    @Test
    void aQuestionIsAskedDuringAContactAndACustomerIsHeardTheirOwnWay() {
        String reference = heardInTheMorning();
        openAsOwner(reference, CONTACT);
        spokeOnThePhone();
        desk.tick("changed", "No");
        desk.choose("obstacle", "We wait for a department");
        desk.choose("obstacleHolder", "Warehouse");
        desk.type("obstacleText", "Nobody looked on the shelf.");
        desk.type("nextStep", "The warehouse looks.");
        desk.tickBox("changeRhythm");
        desk.choose("rhythm", "Once a day");
        desk.type("dailyAt", "17:00");
        desk.type("wishWords", "Once a day will do.");
        desk.choose("questionTo", "Warehouse");
        desk.choose("questionUrgency", "Normal: today");
        desk.type("question", "Is it on the shelf?");
        desk.screenshot("contact-without-change");
        desk.completeAndLeave();

        assertThat(work.waitsFor(reference, "userTask_answerQuestion")).isTrue();
        assertThat(dossier.of(reference).questions()).extracting(Story.Asked::department).containsExactly("warehouse");
        assertThat(work.task(reference, CONTACT).getDueDate().toInstant()).isEqualTo(at("2031-08-08T17:00:00"));
    }

    private void spokeOnThePhone() {
        desk.tick("reached", "Yes, we spoke");
        desk.choose("way", "Phone");
    }

    private String letter(String reference) {
        return database.queryForObject("select body_text from letter where reference = ? and kind = 'PROGRESS_UPDATE'", String.class, reference);
    }
}
