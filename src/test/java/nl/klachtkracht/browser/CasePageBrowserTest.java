package nl.klachtkracht.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.klachtkracht.CaseWork;
import nl.klachtkracht.complaint.ComplaintDesk;
import nl.klachtkracht.dossier.Story;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

// First, because the lists of people are short then: other classes leave open tasks behind.
@Order(1)
class CasePageBrowserTest extends BrowserTest {

    private static final String HOSTILE = "<script>document.title='hit'</script> ${7*7} #{7*7} {{7*7}} ![x](/hit.png)"
            + " <img src=x onerror=\"document.title='hit'\"> \u202Eabc\u202C <b>bold</b>";

    @Autowired
    private ComplaintDesk complaints;

    @Test
    void whateverACustomerWritesIsShownAsText() {
        String reference = work.receive(Map.of("text", HOSTILE, "customerName", "<b>Eve</b> {{7*7}}"));
        desk.logIn(work.ownerOf(reference));
        desk.openTask(reference);

        assertThat(desk.find(".fjs-container blockquote").getText()).isEqualTo(HOSTILE);
        assertThat(desk.find(".fjs-container h3").getText()).isEqualTo("<b>Eve</b> {{7*7}}");
        assertThat(desk.card(reference).getText()).contains("<b>Eve</b> {{7*7}}", "“<script>document.title='hit'</script> ${7*7} #{7*7}");
        desk.screenshot("hostile-words-in-tasklist");
        assertThat(desk.run("return document.querySelectorAll('.kk-card b, .kk-card img, blockquote b, blockquote img').length")).isEqualTo(0L);

        desk.open("/case/" + reference);
        assertThat(desk.find("#words").getText()).isEqualTo(HOSTILE);
        assertThat(desk.find("h1").getText()).isEqualTo("<b>Eve</b> {{7*7}}");
        assertThat(desk.run("return document.title")).isEqualTo(reference + " · Klachtkracht");
        desk.screenshot("hostile-words-on-the-case-page");
    }

    @Test
    void staffReadTheWholeStoryAndNoteWhatTheCustomerSaysNext() {
        String reference = work.heard();
        work.offer(reference, "money", "80.00");
        work.present(reference, "accepted");
        work.run(reference, "serviceTask_bookPayment");
        desk.logIn(CaseWork.LEAD);
        desk.open("/case/" + reference);

        assertThat(desk.page()).contains("My parcel never arrived", "Where it stands", "Clocks", "● running", "■ ended", "Conversation",
                "Summary, confirmed", "Offer 1", "Granted: 80.00 euro", "Accepted", "Contacts", "Money 80.00 euro", "Letters", "jo@example.org");
        desk.screenshot("case-page");

        write("text", "   ");
        press("Note it");
        assertThat(desk.find("#more .refusal").getText()).isEqualTo("Please fill in 'What did the customer say?'.");
        write("text", "It came this morning,\nand it is broken.");
        press("Note it");
        assertThat(desk.find(".done").getText()).startsWith("Noted in the customer's words");
        assertThat(dossier.of(reference).messages()).extracting(Story.Said::words).containsExactly("It came this morning,\nand it is broken.");
    }

    @Test
    void eachTaskOfACaseOpensFromItsPage() {
        String reference = heardInTheMorning();
        openCaseAsOwner(reference);
        desk.screenshot("case-page-with-two-tasks");
        desk.click("//ul[@class='tasks']//a[.='Prepare offer']");

        desk.titleIs("Prepare offer");
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1920, 1080"})
    void everyTableStaysInsideItsColumn(int width, int height) {
        desk.size(width, height);
        String reference = heardInTheMorning();
        work.offer(reference, "money", "80.00");
        openCaseAsOwner(reference);
        desk.run("document.querySelector('#clocks').scrollIntoView()");
        desk.screenshot("case-clocks-" + width);

        assertThat(desk.page()).contains("■ ended Fri 8 Aug 2031, 10:00: customer reached");
        assertThat((List<?>) desk.run("""
                const column = document.querySelector('main').getBoundingClientRect();
                const space = parseFloat(getComputedStyle(document.querySelector('main')).paddingRight);
                return [...document.querySelectorAll('table')].filter(table => table.getBoundingClientRect().right > column.right - space + 1)
                  .map(table => table.getAttribute('aria-labelledby'))""")).isEmpty();
    }

    @Test
    void theCustomerMayWithdrawAndARefusalKeepsWhatWasTyped() {
        String reference = work.heard();
        openCaseAsOwner(reference);
        withdraw("It was found after all.");

        assertThat(desk.find(".done").getText()).isEqualTo("The complaint is withdrawn and its story has ended.");
        assertThat(dossier.of(reference).status()).isEqualTo("withdrawn");
        assertThat(desk.page()).contains("Withdrawn because", "It was found after all.")
                .doesNotContain("This ends the case at once", "Open my task for this case");
    }

    @Test
    void aWithdrawalThatComesTooLateIsRefusedInOneSentence() {
        String reference = work.heard();
        openCaseAsOwner(reference);
        complaints.withdraw(reference, "Told to a colleague", CaseWork.LEAD);
        withdraw("Too much trouble.");

        assertThat(desk.find(".refusal").getText())
                .isEqualTo(reference + " is closed already; register what the customer says now as a new signal.");
    }

    @Test
    void whoFollowsALinkAndHasToLogInFirstStillComesToTheTask() {
        String reference = work.heard();
        work.offer(reference, "money", "400.00");
        desk.followLink("/task/" + reference, CaseWork.LEAD);

        assertThat(desk.find(".fjs-container").getText()).contains("Decide", "Money 400.00 euro", reference);
    }

    @Test
    void whoLogsOutLeavesTheMachineToTheNextWhoComesToThePageTheyAskedFor() {
        String reference = work.heard();
        desk.logIn("anna");
        desk.open("/case/" + reference);
        press("Log out");
        assertThat(desk.page()).contains("Log in").doesNotContain("Find a case");

        desk.followLink("/case/" + reference, CaseWork.LEAD);
        assertThat(desk.find("header .who").getText()).contains(CaseWork.LEAD);
        assertThat(desk.page()).contains(reference, "What I can work on", "Prepare offer, in the hands of");
    }

    @Test
    void aLinkLeadsWhoHasNothingToDoToTheStory() {
        String reference = work.heard();
        desk.logIn(CaseWork.DIRECTOR);
        desk.open("/task/" + reference);
        assertThat(desk.find(".done").getText()).isEqualTo("Nothing is asked of you in this case now; here is its story.");

        desk.open("/case/K-1999-000001");
        assertThat(desk.complaintsOfTheBrowser()).singleElement().asString().contains("404");
        assertThat(desk.page()).contains("There is no signal with reference 'K-1999-000001'; a reference looks like K-2026-000123.");
    }

    private void withdraw(String reason) {
        desk.click("//*[@id='withdraw']//summary");
        write("reason", reason);
        desk.click("//input[@name='saidSo']");
        press("The customer withdraws");
    }

    private void write(String field, String text) {
        desk.find("#" + field).clear();
        desk.find("#" + field).sendKeys(text);
    }

    private void press(String button) {
        desk.click("//button[normalize-space(.)='%s']".formatted(button));
    }
}
